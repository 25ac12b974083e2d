import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import { useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { CopyButton } from '../parts/copy-button';
import { ProblemBar } from '../problems';
import { useCall } from '../use-call';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    height: '100%',
    minHeight: '420px',
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3 },
  text: {
    flex: '1 1 240px',
    minHeight: '240px',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    resize: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** So many lines are drawn at first: more would take their time. */
const few = 500;

/** Reads the support log, and gives it away. */
export function SupportLog() {
  const { say } = useWords();
  const { ask: read, ...log } = useCall('log.read');
  const show = useCall('log.show');
  const save = useCall('log.save');
  useEffect(() => void read({}), [read]);
  const problem = [log, show, save].find((one) => one.look === 'failed')?.problem ?? null;
  const saved = save.look === 'answered' ? save.value : null;
  return (
    <SupportLogView
      log={log.value}
      asking={log.look === 'asking'}
      said={
        saved && (saved.file ? say('supportLog.saved', { file: saved.file }) : say('supportLog.not-saved'))
      }
      onAgain={() => void read({})}
      onSave={() => void save.ask({})}
      onFolder={() => void show.ask({})}
    >
      {problem ? <ProblemBar problem={problem} onRetry={() => void read({})} /> : null}
    </SupportLogView>
  );
}

interface SupportLogViewProps {
  /** null: not read yet. */
  readonly log: CallOutput<'log.read'> | null;
  readonly asking: boolean;
  /** What came of saving it. */
  readonly said: string | null;
  readonly onAgain: () => void;
  readonly onSave: () => void;
  readonly onFolder: () => void;
  readonly children?: ReactNode;
}

/** The log as it lies on the disk, its newest line in view. */
export function SupportLogView({ log, asking, said, children, ...on }: SupportLogViewProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.all}>
      <div className={styles.words}>
        <Text>{say('supportLog.what')}</Text>
        <Text>{say('supportLog.never')}</Text>
      </div>
      <div className={styles.buttons}>
        <Button disabledFocusable={!log?.text} onClick={on.onSave}>
          {say('supportLog.save')}
        </Button>
        {log?.text ? <CopyButton text={log.text} label={say('supportLog.copy')} /> : null}
        <Button appearance="subtle" size="small" onClick={on.onFolder}>
          {say('supportLog.folder')}
        </Button>
        <Button appearance="subtle" size="small" disabledFocusable={asking} onClick={on.onAgain}>
          {say('supportLog.again')}
        </Button>
      </div>
      <Text role="status" className={styles.note}>
        {said}
      </Text>
      {children}
      {log ? <Lines text={log.text} /> : asking ? <Asking what={say('supportLog.reading')} /> : null}
      {log ? (
        <Text size={200} className={styles.note}>
          {say('supportLog.file')} <span className={styles.path}>{log.file}</span>{' '}
          <CopyButton text={log.file} label={say('supportLog.copy-path')} />
        </Text>
      ) : null}
    </div>
  );
}

function Lines({ text }: { readonly text: string }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const [all, setAll] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = text.split('\n').filter(Boolean);
  const shown = all ? lines : lines.slice(-few);
  useLayoutEffect(() => {
    // Also when more lines come, above or below.
    if (box.current && shown.length > 0) box.current.scrollTop = box.current.scrollHeight;
  }, [shown.length]);
  if (lines.length === 0) return <Text>{say('supportLog.empty')}</Text>;
  const count = lines.length;
  return (
    <>
      <div className={styles.line}>
        <Text size={200} className={styles.note}>
          {shown.length < count
            ? say('supportLog.newest', { shown: shown.length, count })
            : words.find('supportLog.lines', { count })}
        </Text>
        {shown.length < count ? (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {say('supportLog.all')}
          </Button>
        ) : null}
      </div>
      {/* It scrolls, selects and searches by keyboard as it is, and draws long texts fast. */}
      <textarea
        ref={box}
        className={styles.text}
        readOnly
        spellCheck={false}
        aria-label={say('supportLog.text')}
        value={shown.join('\n')}
      />
    </>
  );
}
