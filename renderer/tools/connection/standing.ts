import type { DoctorState } from '../../../shared/model/doctor-run';
import type { Overview } from '../../../shared/model/overview';
import { sayHeadline } from '../../../shared/words/say-doctor';
import type { Words } from '../../../shared/words/words';
import type { Look } from '../../use-call';
import { endpointOf } from './host';
import type { Shown } from './shown';
import { isPartial, type Wanted } from './wanted';

interface Where {
  /** The main process has told what the doctor knows. */
  readonly known: boolean;
  readonly token: Overview['token']['kind'];
  readonly look: Look;
  readonly wanted: Wanted;
  readonly state: DoctorState | null;
  readonly shown: Shown;
  readonly host: string;
}

interface Standing {
  readonly standing: string;
  readonly more: string | null;
}

/** Where the connection stands, in one sentence, and a line about it. Pure. */
export function standingOf(words: Words, where: Where): Standing {
  const { known, token, look, wanted, state, shown, host } = where;
  const { say } = words;
  const last = state?.last ?? null;
  const left = state?.leftovers.length ?? 0;
  const leftover = left > 0 ? say('screen.connection.more.left', { count: left }) : null;
  if (look === 'asking') {
    const id = isPartial(wanted, last !== null) && wanted.kind === 'one' ? 'again' : standingIds[wanted.kind];
    return { standing: say(`screen.connection.standing.${id}`, { host }), more: null };
  }
  if (token === 'missing' || token === 'unusable') {
    return {
      standing: say('screen.connection.standing.token'),
      more: leftover ?? say('screen.connection.more.token'),
    };
  }
  if (look === 'failed') return { standing: say('screen.connection.standing.failed'), more: leftover };
  if (last) {
    return {
      standing: sayHeadline(words, last.findings, endpointOf(last.tenantUrl)),
      more: leftover ?? say(last.wrote ? 'screen.connection.more.wrote' : 'screen.connection.more.read'),
    };
  }
  if (!known) return { standing: say('frame.tools.connection'), more: null };
  const id = shown.stage === 'broken-off' ? 'stopped' : 'idle';
  return {
    standing: say(`screen.connection.standing.${id}`),
    more: leftover ?? say(`screen.connection.more.${id}`),
  };
}

const standingIds = { all: 'asking', one: 'asking', write: 'writing', stamina: 'stamina' } as const;
