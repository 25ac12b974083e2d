import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, MailRegular } from '@fluentui/react-icons';
import { type ReportFormat, reportFormats } from '../../../shared/model/report-format';
import { useWords } from '../../frame/contexts';
import { ProblemBar } from '../../problems';
import type { Seen } from '../../steps/scope/seen';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', minWidth: 0 },
});

interface ReportActionsProps {
  readonly save: Seen<'doctor.saveReport'>;
  readonly onSave: (format: ReportFormat) => void;
  readonly onWrite: () => void;
}

/** What can be done with the last run: a file of it, or a message to whoever can put it right. */
export function ReportActions({ save, onSave, onWrite }: ReportActionsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const saving = save.look === 'asking';
  const file = save.value?.file ?? null;
  const said = saving
    ? say('screen.connection.report.saving')
    : save.look === 'answered'
      ? file
        ? say('screen.connection.report.saved', { file })
        : say('screen.connection.report.not-saved')
      : '';
  return (
    <div className={styles.box}>
      <div className={styles.buttons}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<ChevronDownRegular />} iconPosition="after" disabledFocusable={saving}>
              {say('screen.connection.report.save')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {reportFormats.map((format) => (
                <MenuItem key={format} onClick={() => onSave(format)}>
                  {say(`screen.connection.report.${format}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button icon={<MailRegular />} onClick={onWrite}>
          {say('screen.connection.report.write')}
        </Button>
        <Text role="status" className={styles.said}>
          {said}
        </Text>
      </div>
      {save.look === 'failed' && save.problem && <ProblemBar problem={save.problem} />}
    </div>
  );
}
