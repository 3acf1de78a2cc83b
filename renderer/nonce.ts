/** The nonce of this page load, under which Mantine may write its style elements. */
export const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
