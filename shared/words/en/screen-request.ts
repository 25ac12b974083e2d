/** The request screen. */
export const requestScreen = {} as const;
