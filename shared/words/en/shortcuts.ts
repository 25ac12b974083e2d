/** The keyboard shortcuts, and the names of the keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  what: 'They act everywhere in the window, unless a question waits for an answer.',
  groups: { go: 'Go to', do: 'Do', move: 'Move about' },
  names: {
    step: 'A step, by its number',
    connection: 'The connection to GroupTalk',
    settings: 'Settings',
    search: 'The search of the screen',
    look: 'Look again',
    list: 'These shortcuts',
    close: 'Close the detail at the right',
    'region-next': 'The next part of the window: steps, screen, detail',
    'region-back': 'The part before',
    lists: 'One up or down in the steps, the tools and the logs',
  },
  to: 'to',
  or: 'or',
  keys: {
    ctrl: 'Ctrl',
    command: '⌘',
    shift: 'Shift',
    escape: 'Esc',
    up: '↑',
    down: '↓',
  },
} as const;
