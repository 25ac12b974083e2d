/** The consent screen. */
export const consentScreen = {} as const;
