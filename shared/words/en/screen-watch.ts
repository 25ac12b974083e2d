/** The watch screen. */
export const watchScreen = {} as const;
