import type { AccountRecords } from '../../../shared/domain/records.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { MapLayout } from '../../../shared/layout/types.ts';
import { cardSize } from '../../../shared/scene/card.ts';

export function layoutOf(records: AccountRecords): MapLayout {
  return layoutMap(layoutCards(records, cardSize));
}
