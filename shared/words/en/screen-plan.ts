/** The plan screen. */
export const planScreen = {} as const;
