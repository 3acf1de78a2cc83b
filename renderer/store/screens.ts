/** The sides of an open account. */
export const ACCOUNT_SCREENS = ['map', 'actions', 'contacts'] as const;
/** What fills the window: the list of accounts, or one side of the open account. */
export type Screen = 'accounts' | (typeof ACCOUNT_SCREENS)[number];
