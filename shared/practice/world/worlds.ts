/** Worlds by name; what each is like is said by the sentence `practice.world.<name>`. */
export const worldNames = ['fresh', 'configured', 'quarantined'] as const;
export type WorldName = (typeof worldNames)[number];

export const isWorldName = (text: string): text is WorldName => worldNames.some((name) => name === text);
