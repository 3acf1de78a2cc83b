import { createClient, type Transport } from '../../shared/api/client.ts';
import type { Api, Input, Output } from '../../shared/api/contract.ts';
import type { FileInput } from '../platform/file-input.ts';

type FileMethod =
  | 'account.applyStep'
  | 'import.preview'
  | 'import.problems'
  | 'import.run'
  | 'archive.preview'
  | 'archive.add'
  | 'archive.merge';
type FileApi = {
  readonly [M in FileMethod]: (input: Omit<Input<M>, 'data'> & FileInput) => Promise<Output<M>>;
};

/** The backend; set once by `connectApi` before anything is rendered. */
export let api: Api;
/** The same, given a file in place of its base64. */
export let fileApi: FileApi;

export function connectApi(transport: Transport): void {
  const client = createClient(transport);
  api = client;
  // What a transport carries is up to the transport; the client only hands it on.
  fileApi = client as unknown as FileApi;
}
