import { Button, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons';
import type { Overview } from '../../shared/model/overview';
import type { RoleVerdict } from '../../shared/model/role';
import { sayRole } from '../../shared/words/say-role';
import type { Words } from '../../shared/words/words';
import { sizes, tight } from '../styles/theme';
import { type Place, useGo, useWords } from './contexts';
import { useAriaKeys } from './use-aria-keys';

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    gap: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    height: sizes.title,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // What has no room beside the name goes to a second line, which is not shown: it is there whole, or not at all.
  side: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    minWidth: 0,
    height: tokens.lineHeightBase300,
    overflow: 'hidden',
    columnGap: tokens.spacingHorizontalS,
  },
  tenant: { flex: '1 1 0' },
  account: { flex: '0 1 auto', maxWidth: '45%', justifyContent: 'flex-end' },
  nobody: { color: tokens.colorNeutralForeground3 },
  cut: {
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    minWidth: 0,
    unicodeBidi: 'plaintext',
  },
  first: { flex: '0 1 auto' },
  second: { flex: '0 1 auto', color: tokens.colorNeutralForeground3, [tight]: { display: 'none' } },
});

interface TitleProps {
  /** null until the main process has told it. */
  readonly overview: Overview | null;
  readonly place: Place;
}

/** Whose tenant it is, who is signed in with which role, and the way to the settings. */
export function Title({ overview, place }: TitleProps) {
  const styles = useStyles();
  const words = useWords();
  const go = useGo();
  const keysOfSettings = useAriaKeys('settings');
  const tenant = overview?.tenant ?? null;
  const account = overview?.account ?? null;
  const name = tenant?.displayName || tenant?.defaultDomain || words.say('frame.title.app');
  const role = overview?.role && account ? sayStanding(words, overview.role) : '';
  const domain = tenant?.displayName ? (tenant.defaultDomain ?? tenant.initialDomain ?? '') : '';
  const settings = words.say('frame.settings.title');
  return (
    <header className={styles.title}>
      <div className={mergeClasses(styles.side, styles.tenant)}>
        <Cut className={styles.first} text={name} hover={[name, domain].filter(Boolean).join(', ')} strong />
        {domain ? <Cut className={styles.second} text={domain} /> : null}
      </div>
      <div className={mergeClasses(styles.side, styles.account)}>
        {account ? (
          <>
            <Cut
              className={styles.first}
              text={account.name || account.username}
              hover={[account.name, account.username, role].filter(Boolean).join(', ')}
            />
            {role ? <Cut className={styles.second} text={role} /> : null}
          </>
        ) : overview ? (
          <Cut className={styles.nobody} text={words.say('frame.title.nobody')} />
        ) : null}
      </div>
      <Tooltip relationship="label" content={settings} positioning="before">
        <Button
          appearance="subtle"
          icon={place === 'settings' ? <SettingsFilled /> : <SettingsRegular />}
          aria-pressed={place === 'settings'}
          aria-keyshortcuts={keysOfSettings()}
          onClick={() => go('settings')}
        />
      </Tooltip>
    </header>
  );
}

interface CutProps {
  readonly text: string;
  /** What hovering shows; else the text itself. */
  readonly hover?: string;
  readonly strong?: boolean;
  readonly className: string;
}

/** A name that may be long: cut off, and whole on hovering. */
function Cut({ text, hover = text, strong = false, className }: CutProps) {
  const styles = useStyles();
  return (
    <Text
      weight={strong ? 'semibold' : 'regular'}
      className={mergeClasses(styles.cut, className)}
      title={hover}
    >
      {text}
    </Text>
  );
}

function sayStanding(words: Words, { ability, by, roles }: RoleVerdict): string {
  const [first, ...rest] = roles.map((name) => sayRole(words, name));
  if (by === 'owner') return words.say('frame.title.owner');
  if (!first) return words.say(`frame.title.ability.${ability}`);
  return rest.length > 0 ? words.say('frame.rail.and-more', { first, count: rest.length }) : first;
}
