import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Confirm } from '../parts/confirm';
import { forced, forcedStripes, sizes, stripes } from '../styles/theme';
import { useWords } from './contexts';
import type { Practice } from './use-practice';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    height: sizes.band,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
    backgroundImage: stripes,
    // Else a system's contrast theme takes the stripes away.
    [forced]: { forcedColorAdjust: 'none', backgroundImage: forcedStripes },
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  plate: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    [forced]: { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  said: { marginInlineStart: 'auto' },
});

interface PracticeBandProps {
  /** null as long as only the mode is known. */
  readonly state: 'running' | 'ended' | null;
  readonly practice: Practice;
}

/** Cannot be missed, whatever the theme: stripes, and words on a plate. Its menu is the practice tenant's own. */
export function PracticeBand({ state, practice }: PracticeBandProps) {
  const styles = useStyles();
  const words = useWords();
  const [menuButton, setMenuButton] = useState<HTMLElement | null>(null);
  const [confirming, setConfirming] = useState(false);
  const ended = state === 'ended';

  return (
    <>
      <section className={styles.band} aria-label={words.say('frame.practice.name')}>
        <Text weight="semibold" className={styles.plate} role={ended ? 'alert' : undefined}>
          {words.say(ended ? 'frame.practice.ended' : 'frame.practice.band')}
        </Text>
        <span role="status" className={styles.said}>
          {practice.busy ? (
            <Text className={styles.plate}>{words.say(`frame.practice.${practice.busy}`)}</Text>
          ) : null}
        </span>
        {ended ? null : (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                ref={setMenuButton}
                size="small"
                icon={<ChevronDownRegular />}
                iconPosition="after"
                disabled={state === null}
              >
                {words.say('frame.practice.menu')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => practice.open('grouptalk-admin')}>
                  {words.say('frame.practice.grouptalk-admin')}
                </MenuItem>
                <MenuItem onClick={() => practice.open('support-desk')}>
                  {words.say('frame.practice.support-desk')}
                </MenuItem>
                <MenuItem onClick={practice.nextCycle}>{words.say('frame.practice.next-cycle')}</MenuItem>
                <MenuDivider />
                <MenuItem onClick={() => setConfirming(true)}>
                  {words.say('frame.practice.start-over')}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </section>
      <Confirm
        open={confirming}
        backTo={menuButton}
        title={words.say('frame.practice.start-over-title')}
        does={words.say('frame.practice.start-over-yes')}
        onNo={() => setConfirming(false)}
        onYes={() => {
          setConfirming(false);
          practice.startOver();
        }}
      >
        {words.say('frame.practice.start-over-body')}
      </Confirm>
    </>
  );
}
