import { randomUUID } from 'node:crypto';
import { type Backend, createBackend } from '../../electron/backend/backend.ts';
import type { ExportInput } from '../../electron/backend/export/export.ts';
import type { Assessed } from '../../shared/api/account-types.ts';
import { fromBase64, toBase64 } from '../../shared/api/base64.ts';
import { createClient } from '../../shared/api/client.ts';
import type { Api } from '../../shared/api/contract.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import type { ExportFormat } from '../../shared/api/export-types.ts';
import { runCommand } from '../../shared/commands/index.ts';
import { AccountDocument } from '../../shared/document/account-document.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import { DEGREES } from '../../shared/domain/values.ts';

const LOGGER = { info: () => undefined, warn: () => undefined, error: console.error };

/** One account in a database of its own, driven the way the window drives it: through `dispatch`. */
export class BenchAccount {
  readonly #backend: Backend;
  readonly #api: Api;
  readonly #accountId: string;
  readonly #opportunityId: string;
  #document: AccountDocument | null = null;
  #assessed: Assessed | null = null;

  private constructor(backend: Backend, api: Api, accountId: string, opportunityId: string) {
    this.#backend = backend;
    this.#api = api;
    this.#accountId = accountId;
    this.#opportunityId = opportunityId;
  }

  static async create(file: string): Promise<BenchAccount> {
    const newId = () => randomUUID();
    const backend = createBackend({ file, clock: () => new Date(), newId, logger: LOGGER });
    const api = createClient((method, input) =>
      dispatch(backend.handlers, method, input, { logger: LOGGER, newId }),
    );
    const { accountId, opportunityId } = await api['account.create']({ name: 'Bench' });
    return new BenchAccount(backend, api, accountId, opportunityId);
  }

  async import(bytes: Uint8Array): Promise<void> {
    const file = { fileName: 'chart.csv', data: toBase64(bytes) };
    const preview = await this.#api['import.preview']({
      ...file,
      accountId: this.#accountId,
      mapping: null,
    });
    await this.#api['import.run']({
      ...file,
      accountId: this.#accountId,
      mapping: preview.mapping,
    });
    const opened = await this.#api['account.open']({ accountId: this.#accountId });
    this.#document = AccountDocument.fromUpdate(fromBase64(opened.update));
  }

  async backup(): Promise<void> {
    await this.#api['backup.make']({});
  }

  /** One edit of one person, from the command to the stored gaps. */
  async edit(turn: number): Promise<void> {
    const document = this.#opened();
    const people = Object.keys(document.records.people);
    const personId = people[(turn * 7) % people.length] ?? '';
    const degree = DEGREES[turn % DEGREES.length] ?? 'high';
    const sent: Uint8Array[] = [];
    const stop = document.onUpdate((update) => sent.push(update));
    const now = new Date().toISOString();
    const result = runCommand(
      document.records,
      'assessment.edit',
      { personIds: [personId], opportunityId: this.#opportunityId, fields: { degree } },
      { newId: () => randomUUID(), today: now.slice(0, 10), now },
    );
    if (!result.ok) throw new Error(result.refusal.code);
    document.apply(result.patches, { label: { key: result.label, params: result.labelParams } });
    stop();
    for (const update of sent) {
      const reply = await this.#api['account.apply']({
        accountId: this.#accountId,
        update: toBase64(update),
        label: 'edit',
        opportunityId: this.#opportunityId,
      });
      this.#assessed = reply.assessed;
    }
  }

  records(): AccountRecords {
    return this.#opened().records;
  }

  exportInput(format: ExportFormat): ExportInput {
    return {
      records: this.records(),
      opportunityId: this.#opportunityId,
      assessed: this.#assessed,
      format,
      lang: 'en',
      theme: 'light',
      scale: 2,
      at: new Date().toISOString(),
    };
  }

  close(): void {
    this.#backend.close();
  }

  #opened(): AccountDocument {
    if (!this.#document) throw new Error('import first');
    return this.#document;
  }
}
