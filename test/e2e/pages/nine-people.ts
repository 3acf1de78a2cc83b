import type { Layer } from '../../../shared/domain/values.ts';
import type { MapPage } from './map-page.ts';

interface Drawn {
  readonly layer: Layer;
  readonly manager: string | null;
}

/** Who is on the map after `drawNine`. */
export const NINE: Readonly<Record<string, Drawn>> = {
  'Ada Lang': { layer: 'decision', manager: null },
  'Ben Kurz': { layer: 'decision', manager: null },
  'Cleo Marsh': { layer: 'management', manager: 'Ada Lang' },
  'Dov Rey': { layer: 'management', manager: 'Ada Lang' },
  'Eva Sol': { layer: 'management', manager: 'Ada Lang' },
  'Finn Ost': { layer: 'operational', manager: null },
  'Gil Ohm': { layer: 'operational', manager: 'Cleo Marsh' },
  'Hana Wu': { layer: 'operational', manager: 'Cleo Marsh' },
  'Ivo Lund': { layer: 'operational', manager: 'Hana Wu' },
};

/** Draws nine people over three layers by double click, keys, the buttons above a card and the toolbar. */
export async function drawNine(map: MapPage): Promise<void> {
  await map.addInLane('decision', 'Ada Lang', 500);
  await map.addByKey('Tab', 'Cleo Marsh');
  await map.addByKey('Enter', 'Dov Rey');
  await map.addByQuickBar('peer', 'Eva Sol');
  await map.select('Cleo Marsh');
  await map.addByQuickBar('report', 'Gil Ohm');
  await map.addByKey('Enter', 'Hana Wu');
  await map.addByKey('Tab', 'Ivo Lund');
  await map.addByButton('Finn Ost');
  await map.addInLane('decision', 'Ben Kurz', 200);
  await map.pressTool('view.fit');
  await map.shows(Object.keys(NINE));
}

/** The same nine people as a chart to import. */
export const NINE_CHART = {
  account: 'Acme',
  csv: [
    'Id,Name,Layer,Manager',
    ...Object.entries(NINE).map(
      ([name, { layer, manager }]) => `${name},${name},${layer},${manager ?? ''}`,
    ),
  ].join('\n'),
};
