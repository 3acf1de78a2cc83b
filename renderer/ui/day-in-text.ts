import { IsoDate } from '../../shared/domain/primitives.ts';

/** Year, month and day apart, as they are written here or in Chinese, or as eight digits. */
const WAYS = [
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** The day that a text names, null when it names none. */
export function dayInText(text: string): IsoDate | null {
  const plain = text.normalize('NFKC').trim();
  for (const way of WAYS) {
    const [, year, month = '', date = ''] = way.exec(plain) ?? [];
    const day = IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    if (day.success) return day.data;
  }
  return null;
}
