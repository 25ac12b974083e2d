/** Whom the walks assign: people of every practice tenant. */
export const anna = { kind: 'User', typed: 'Anna Lindqvist', name: 'Anna Lindqvist' } as const;
export const group = { kind: 'Group', typed: 'Ledning', name: 'Ledning & larm' } as const;
