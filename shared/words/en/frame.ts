/** What stands around the steps: title, rail, banner, sign-in, settings, and words that many screens share. */
export const frame = {} as const;
