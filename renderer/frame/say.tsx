import type { Words } from '../../shared/words/words';
import { useWords } from './contexts';

/** A sentence that stays up to date when another language is chosen. */
export const Say = ({ id }: { readonly id: Parameters<Words['say']>[0] }) => useWords().say(id);
