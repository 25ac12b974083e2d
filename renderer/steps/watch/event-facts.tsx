import type { ReactNode } from 'react';
import type { ExplainedEvent } from '../../../shared/model/explained-event';
import type { Words } from '../../../shared/words/words';
import { CopyButton } from '../../parts/copy-button';
import { When } from '../../parts/when';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
}

/** When, from where to where, and the IDs that support asks for. What Entra leaves out is left out. */
export function eventFacts({ say, locale }: Words, { event, meaning }: ExplainedEvent): readonly Fact[] {
  const copied = (what: string, text: string | null): readonly Fact[] =>
    text
      ? [
          {
            label: what,
            mono: true,
            value: (
              <>
                {text}{' '}
                <CopyButton
                  text={text}
                  label={say('screen.watch.event.copy', { what: insideSentence(what, locale) })}
                />
              </>
            ),
          },
        ]
      : [];
  const plain = (label: string, value: ReactNode): readonly Fact[] => (value ? [{ label, value }] : []);
  const place = (system: string | null | undefined, one: string | null | undefined) =>
    [system, one].filter(Boolean).join(' · ');
  const { activityDateTime: at, durationInMilliseconds: ms } = event;

  return [
    ...plain(say('screen.watch.event.at'), at && <When iso={at} />),
    ...plain(
      say('screen.watch.event.took'),
      ms !== null && say('screen.watch.event.ms', { ms: Math.round(ms) }),
    ),
    ...plain(
      say('screen.watch.event.from'),
      place(event.sourceSystem?.displayName, event.sourceIdentity?.id),
    ),
    ...plain(say('screen.watch.event.to'), place(event.targetSystem?.displayName, event.targetIdentity?.id)),
    ...plain(say('screen.watch.event.by'), event.initiatedBy?.displayName),
    ...plain(say('screen.watch.event.code'), meaning?.code),
    ...copied(say('screen.watch.event.change-id'), event.changeId),
    ...copied(say('screen.watch.event.cycle-id'), event.cycleId),
    ...copied(say('screen.watch.event.job-id'), event.jobId),
    ...copied(say('screen.watch.event.event-id'), event.id),
  ];
}

/** A label as it stands in the middle of a sentence. */
const insideSentence = (label: string, locale: string): string =>
  label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
