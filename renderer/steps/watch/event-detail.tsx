import { Badge, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { ErrorFamily, ExplainedEvent } from '../../../shared/model/explained-event';
import { sayEvent } from '../../../shared/words/say-event';
import { useWords } from '../../frame/contexts';
import { CopyButton } from '../../parts/copy-button';
import { FactsTable } from '../../parts/facts-table';
import { Fold } from '../../parts/fold';
import { LookCloser } from '../../parts/look-closer';
import { Ladder } from '../configure/ladder';
import { Shape } from '../configure/shape';
import { ChangedValues } from './changed-values';
import { eventFacts } from './event-facts';
import { eventVerdict, sayAction, sayStatus, sayStep, sayStepStatus, stepVerdict } from './say-log';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    unicodeBidi: 'plaintext',
  },
  raw: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '360px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The endpoint let nobody in, was not reached, or answered in a way that Entra does not take. */
const ofConnection: readonly ErrorFamily[] = [
  'credentials-refused',
  'not-allowed',
  'protocol-error',
  'timeout',
  'target-error',
  'too-many-requests',
  'not-implemented',
  'not-compatible',
  'filter-refused',
  'several-entries',
];

/** All about one event: Entra's own words first, then what they mean, then the steps and the evidence. */
export function EventDetail({ explained }: { readonly explained: ExplainedEvent }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { event, meaning, reason } = explained;
  const said = sayEvent(words, explained);
  const raw = JSON.stringify(event, null, 2);
  const firstFailed = event.provisioningSteps.findIndex(({ status }) => status === 'failure');

  return (
    <div className={styles.detail}>
      <div className={styles.head}>
        <Shape verdict={eventVerdict(explained)} />
        <Text>{`${sayAction(words, event)} · ${sayStatus(words, event)}`}</Text>
        {meaning?.party && (
          <Badge appearance="tint" color="informative">
            {say(`report.who-${meaning.party}`)}
          </Badge>
        )}
      </div>
      {reason && (
        <Block title={say('screen.watch.event.reason')}>
          <blockquote className={styles.quote}>{reason}</blockquote>
        </Block>
      )}
      {said && (
        <Block title={say('screen.watch.event.meaning')}>
          <Text weight="semibold">{said.title}</Text>
          <Text>{said.why}</Text>
          {meaning?.retried && <Text>{say('screen.watch.event.retried')}</Text>}
          {meaning?.family !== 'already-equal' && (
            <Text>{say('report.what-to-do', { remedy: said.remedy })}</Text>
          )}
          {meaning?.family && ofConnection.includes(meaning.family) && (
            <div>
              <LookCloser />
            </div>
          )}
        </Block>
      )}
      <Block title={say('screen.watch.event.steps')}>
        {event.provisioningSteps.length === 0 ? (
          <Text>{say('screen.watch.event.no-steps')}</Text>
        ) : (
          <Ladder
            label={say('screen.watch.event.steps')}
            rungs={event.provisioningSteps.map((step, at) => ({
              id: `${at} ${step.name}`,
              verdict: stepVerdict(step),
              title: sayStep(words, step),
              state: sayStepStatus(words, step),
              says: step.description,
              details: step.details,
              isOpen: at === firstFailed,
            }))}
          />
        )}
      </Block>
      {event.modifiedProperties.length > 0 && (
        <Block title={say('screen.watch.event.changes')}>
          <ChangedValues properties={event.modifiedProperties} />
        </Block>
      )}
      <Block title={say('screen.watch.event.facts')}>
        <FactsTable rows={eventFacts(words, explained)} />
      </Block>
      <Fold title={say('screen.watch.event.raw')}>
        <CopyButton text={raw} label={say('screen.watch.event.copy-raw')} />
        <pre className={styles.raw}>{raw}</pre>
      </Fold>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.block}>
      <Subtitle2 as="h3" id={id}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
