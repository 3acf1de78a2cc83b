import { createClient, type Transport } from '../../shared/api/client.ts';
import type { Api } from '../../shared/api/contract.ts';

/** The backend; set once by `connectApi` before anything is rendered. */
export let api: Api;

export function connectApi(transport: Transport): void {
  api = createClient(transport);
}
