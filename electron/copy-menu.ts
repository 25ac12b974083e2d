import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Words } from '../shared/words/words';

type Pointed = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'linkURL' | 'editFlags'>;

/**
 * The menu of the right mouse button: from anywhere something can be copied.
 *
 * @param copy puts a text on the clipboard
 */
export function copyMenu(
  { isEditable, selectionText, linkURL, editFlags }: Pointed,
  words: Words,
  copy: (text: string) => void,
): MenuItemConstructorOptions[] {
  const link = leadsOut(linkURL);
  return [
    ...item(isEditable, { role: 'cut', label: words.say('menu.cut'), enabled: editFlags.canCut }),
    {
      role: 'copy',
      label: words.say('menu.copy'),
      enabled: isEditable ? editFlags.canCopy : selectionText.trim() !== '',
    },
    ...item(isEditable, { role: 'paste', label: words.say('menu.paste'), enabled: editFlags.canPaste }),
    ...item(link, { id: 'copy-link', label: words.say('menu.copy-link'), click: () => copy(linkURL) }),
    { type: 'separator' },
    { role: 'selectAll', label: words.say('menu.select-all') },
  ];
}

const item = (wanted: boolean, it: MenuItemConstructorOptions) => (wanted ? [it] : []);

/** Our own page has an address as well, and it helps nobody. */
const leadsOut = (url: string): boolean => /^(https?|mailto):/.test(url);
