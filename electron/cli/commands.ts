import type { Command } from './command';

/** Loaded only when asked for: `check` has no use for the practice tenant's packages. */
const loaders = {
  check: async () => (await import('./check')).checkCommand,
  practice: async () => (await import('./practice')).practiceCommand,
  demo: async () => (await import('./demo/demo')).demoCommand,
} as const satisfies Record<string, () => Promise<Command>>;

type CommandName = keyof typeof loaders;

export const commandNames = Object.keys(loaders) as CommandName[];

export const isCommandName = (text: string): text is CommandName => Object.hasOwn(loaders, text);

export const loadCommand = (name: CommandName): Promise<Command> => loaders[name]();
