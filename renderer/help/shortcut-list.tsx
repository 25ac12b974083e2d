import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useFacts, useWords } from '../frame/contexts';
import { allShortcuts, capsOf, type Shortcut } from '../frame/shortcuts';
import { forced } from '../styles/theme';
import { SingleKeys } from './single-keys';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: { margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  keys: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
  chord: { display: 'inline-flex', gap: tokens.spacingHorizontalXXS },
  cap: {
    minWidth: '14px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    [forced]: { border: '1px solid CanvasText' },
  },
});

const groups = ['go', 'do', 'move'] as const;

/** All shortcuts of the window, and the switch for those of a single key. */
export function ShortcutList() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.all}>
      <Text>{say('shortcuts.what')}</Text>
      {groups.map((group) => (
        <section key={group} className={styles.group}>
          <Subtitle2 as="h3" className={styles.title}>
            {say(`shortcuts.groups.${group}`)}
          </Subtitle2>
          <dl className={styles.list}>
            {allShortcuts
              .filter((one) => one.group === group)
              .map((one) => (
                <div key={one.id} className={styles.row}>
                  <dt className={styles.name}>{say(`shortcuts.names.${one.id}`)}</dt>
                  <dd className={styles.keys}>
                    <Chords shortcut={one} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <SingleKeys />
    </div>
  );
}

function Chords({ shortcut: { chords, run } }: { readonly shortcut: Shortcut }) {
  const styles = useStyles();
  const { say } = useWords();
  const mac = useFacts().platform === 'darwin';
  const shown = run ? [...chords.slice(0, 1), ...chords.slice(-1)] : chords;
  return shown.map((chord, at) => {
    const caps = capsOf(chord, mac).map((cap) =>
      'name' in cap ? say(`shortcuts.keys.${cap.name}`) : cap.text,
    );
    return (
      <Fragment key={caps.join(' ')}>
        {at > 0 ? <span>{say(run ? 'shortcuts.to' : 'shortcuts.or')}</span> : null}
        <span className={styles.chord}>
          {caps.map(
            (cap): ReactNode => (
              <kbd key={cap} className={styles.cap}>
                {cap}
              </kbd>
            ),
          )}
        </span>
      </Fragment>
    );
  });
}
