import type { CallName } from '../../../shared/contract/names';
import type { Asked } from '../../use-call';

/** What a screen is given of a question: all but the asking itself. */
export type Seen<N extends CallName> = Omit<Asked<N>, 'ask' | 'cancel'>;
