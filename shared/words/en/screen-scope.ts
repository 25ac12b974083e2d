/** The scope screen. */
export const scopeScreen = {} as const;
