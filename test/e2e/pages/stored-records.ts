import type { Page } from 'playwright-core';
import { fromBase64 } from '../../../shared/api/base64.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';

/** What the backend holds of the account that was opened last, asked for as the page would. */
export async function storedRecords(page: Page): Promise<AccountRecords> {
  const update = await page.evaluate(async () => {
    async function call(method: string, input: object): Promise<Record<string, string>> {
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-inroad-token': sessionStorage.getItem('inroad-token') ?? '',
        },
        body: JSON.stringify(input),
      });
      const reply = (await response.json()) as { value: Record<string, string> };
      return reply.value;
    }
    const { lastAccountId } = await call('settings.get', {});
    const { update } = await call('account.open', { accountId: lastAccountId });
    return update ?? '';
  });
  return AccountDocument.fromUpdate(fromBase64(update)).records;
}
