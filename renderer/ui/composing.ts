interface KeyLike {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/** Whether a key belongs to an input method that is composing; such a key is none of our business. */
export function isComposing(event: KeyLike): boolean {
  return (event.nativeEvent?.isComposing ?? event.isComposing) === true || event.keyCode === 229;
}
