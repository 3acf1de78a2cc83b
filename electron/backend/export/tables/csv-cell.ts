import { protectedText } from '../../../../shared/domain/protected-text.ts';

/** Digits as phones have them; with a minus a program for tables would reckon. */
const PHONE = /^\+?[\d ()]+$/;

/** A phone number as a cell: `+86 138` stays as it is. */
export function phoneText(phone: string): string {
  return PHONE.test(phone) ? phone : protectedText(phone);
}
