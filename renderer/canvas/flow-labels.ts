import type { AriaLabelConfig } from '@xyflow/react';
import type { Translate } from '../../shared/i18n/messages.ts';

/** React Flow's own texts in the language on screen. */
export function flowLabels(t: Translate): AriaLabelConfig {
  return {
    'node.a11yDescription.default': t('canvas.help'),
    'node.a11yDescription.keyboardDisabled': t('canvas.help'),
    'node.a11yDescription.ariaLiveMessage': () => '',
    'edge.a11yDescription.default': t('canvas.help'),
    'controls.ariaLabel': t('canvas.label'),
    'controls.zoomIn.ariaLabel': t('canvas.label'),
    'controls.zoomOut.ariaLabel': t('canvas.label'),
    'controls.fitView.ariaLabel': t('canvas.label'),
    'controls.interactive.ariaLabel': t('canvas.label'),
    'minimap.ariaLabel': t('canvas.minimap'),
    'handle.ariaLabel': t('canvas.handle.report'),
  };
}
