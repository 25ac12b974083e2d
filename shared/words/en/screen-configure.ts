/** The configure screen. */
export const configureScreen = {} as const;
