import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { compareRuns, type RunComparison } from '../../../shared/model/compare-runs';
import type { DoctorState } from '../../../shared/model/doctor-run';
import type { RenderedFinding } from '../../../shared/model/finding';
import { countVerdicts } from '../../../shared/model/verdict';
import { sayParty } from '../../../shared/words/say-doctor';
import type { Words } from '../../../shared/words/words';
import { useWords } from '../../frame/contexts';
import { Empty } from '../../parts/empty';
import { Fold } from '../../parts/fold';
import { When } from '../../parts/when';
import { type Choice, everything, groupFindings, isChoosing } from './choose-findings';
import { changeOf, DoctorRow } from './doctor-row';
import { FindingToolbar } from './finding-toolbar';
import { endpointOf, hostOf } from './host';
import type { Shown } from './shown';
import { togetherId } from './wanted';
import { sayCounts } from './way-ladder';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  folded: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

interface FindingsProps {
  readonly shown: Shown;
  readonly state: DoctorState | null;
  readonly choice: Choice;
  readonly busy: boolean;
  readonly onChoice: (choice: Choice) => void;
  readonly onAgain: ((id: string) => void) | null;
}

/** All of the last run: by who must act, then what is worth knowing; what passed is folded to a count. */
export function Findings({ shown, state, choice, busy, onChoice, onAgain }: FindingsProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const last = state?.last ?? null;
  const chooses = isChoosing(choice);
  const grouped = groupFindings(words, shown.findings, choice);
  const comparison = comparisonOf(state);
  const endpoint = last && endpointOf(last.tenantUrl);

  const rows = (findings: readonly RenderedFinding[]) => (
    <ul className={styles.list}>
      {findings.map((one) => (
        <DoctorRow
          key={one.id}
          finding={one}
          change={changeOf(comparison, one.id)}
          asking={shown.again === one.id}
          busy={busy}
          onAgain={onAgain}
        />
      ))}
    </ul>
  );

  return (
    <div className={styles.all}>
      <div>
        {last && shown.stage === 'there' && (
          <div className={styles.facts}>
            <When iso={last.startedAt} />
            {[
              hostOf(last.tenantUrl),
              words.formats.took(last.ms),
              sayCounts(words, countVerdicts(shown.findings.filter(({ id }) => id !== togetherId))),
            ].map((one) => (
              <span key={one}>· {one}</span>
            ))}
          </div>
        )}
        {comparison && <Text className={styles.quiet}>{saySince(words, comparison)}</Text>}
      </div>
      <FindingToolbar choice={choice} onChoice={onChoice}>
        <Text size={200} className={styles.quiet} role="status">
          {chooses && grouped.count > 0
            ? say('screen.connection.findings.shown', { count: grouped.count })
            : null}
        </Text>
      </FindingToolbar>
      {chooses && grouped.count === 0 && (
        <Empty
          what={say('screen.connection.findings.none-what')}
          why={say('screen.connection.findings.none-why')}
          action={
            <Button onClick={() => onChoice(everything)}>{say('screen.connection.findings.clear')}</Button>
          }
        />
      )}
      {grouped.groups.map(({ of, findings }) => (
        <Group key={of} title={of === 'nobody' ? say('doctor.for.nobody') : sayParty(words, of, endpoint)}>
          {rows(findings)}
        </Group>
      ))}
      <div>
        {(['pass', 'skipped'] as const)
          .filter((verdict) => grouped[verdict].length > 0)
          .map((verdict) => (
            <div key={verdict} className={styles.folded}>
              {/* Whoever looks for something has asked for it already. */}
              <Fold
                key={String(chooses)}
                open={chooses}
                title={say(`frame.counts.${verdict}`, { count: grouped[verdict].length })}
              >
                {rows(grouped[verdict])}
              </Fold>
            </div>
          ))}
      </div>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

/** With the run before, where that was of the same address. */
function comparisonOf(state: DoctorState | null): RunComparison | null {
  const { last, before } = state ?? { last: null, before: null };
  if (!last || last.tenantUrl !== before?.tenantUrl) return null;
  return compareRuns(before.findings, last.findings);
}

const kinds = ['worse', 'found', 'better', 'gone'] as const satisfies readonly (keyof RunComparison)[];

function saySince({ say }: Words, comparison: RunComparison): string {
  const changes = kinds
    .filter((kind) => comparison[kind].length > 0)
    .map((kind) => say(`screen.connection.findings.${kind}`, { count: comparison[kind].length }));
  return changes.length > 0
    ? say('screen.connection.findings.since', { changes: changes.join(', ') })
    : say('screen.connection.findings.same');
}
