import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { THRESHOLDS, type ThresholdId } from '../../../shared/rules/thresholds.ts';
import { setThreshold } from '../../store/rule-settings.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './rules.module.css';

/** A day count or limit that a rule decides by; taken over when the field is left or Enter is pressed. */
export function ThresholdField({ id }: { id: ThresholdId }) {
  const t = useT();
  const { standard, min, max, unit } = THRESHOLDS[id];
  const value = useStore((store) => store.settings.thresholds[id] ?? standard);
  const [draft, setDraft] = useState<number | string>(value);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    setDraft(value);
    setRefused(false);
  }, [value]);

  function commit(): void {
    const wanted = draft === '' ? Number.NaN : Number(draft);
    const fits = Number.isInteger(wanted) && wanted >= min && wanted <= max;
    setRefused(wanted !== value && !(fits && setThreshold(id, wanted)));
  }

  return (
    <NumberInput
      size="xs"
      className={classes.threshold ?? ''}
      label={t(`rule.threshold.${id}`)}
      description={value === standard ? null : t('dialog.rules.standard', { standard })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      suffix={` ${t(`rule.unit.${unit}`)}`}
      value={draft}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      min={min}
      max={max}
      error={refused && t(refusal(id), { min, max })}
    />
  );
}

function refusal(id: ThresholdId) {
  return id.startsWith('stale') ? 'dialog.rules.refusedStale' : 'dialog.rules.refused';
}
