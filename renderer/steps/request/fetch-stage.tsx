import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { CallOutput } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { TenantName } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { CopyButton } from '../../parts/copy-button';
import { FactsTable } from '../../parts/facts-table';
import { Fold } from '../../parts/fold';
import { Nowhere } from '../../parts/nowhere';
import { ProblemBar } from '../../problems';
import { grouptalkAdminUrl } from './addresses';
import { Buttons, Move } from './buttons';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  plain: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
  facts: { paddingTop: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  mono: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** GroupTalk Admin as it was last opened from here. */
export interface AdminDoor {
  readonly opened: CallOutput<'link.open'>['opened'] | null;
  readonly problem: Problem | null;
  onOpen(): void;
}

interface FetchStageProps {
  readonly door: AdminDoor;
  readonly present: boolean;
  /** What to do and to compare there stands open: also while GroupTalk Admin is open. */
  readonly shown: boolean;
  readonly tenant: TenantName | null;
}

/** GroupTalk Admin: where the token is, and what to verify before it is obtained. */
export function FetchStage({ door, present, shown, tenant }: FetchStageProps) {
  const words = useWords();
  return (
    <>
      {shown ? (
        <How tenant={tenant} />
      ) : (
        <Fold title={words.say('screen.request.fetch.how')}>
          <How tenant={tenant} />
        </Fold>
      )}
      <Buttons>
        <Move primary={present} icon={<OpenRegular />} onClick={door.onOpen}>
          {words.say('screen.request.fetch.open')}
        </Move>
      </Buttons>
      <div role="status">
        {door.opened === 'nowhere' ? (
          <Nowhere url={grouptalkAdminUrl} path={words.say('screen.request.fetch.path')} />
        ) : null}
      </div>
      {door.problem ? <ProblemBar problem={door.problem} onRetry={door.onOpen} /> : null}
    </>
  );
}

function How({ tenant }: { readonly tenant: TenantName | null }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <ol className={styles.list}>
        <li>{words.say('screen.request.fetch.log-in')}</li>
        <li>{words.say('screen.request.fetch.organization')}</li>
        <li>
          {words.say('screen.request.fetch.verify')}
          {tenant ? <Names tenant={tenant} /> : null}
        </li>
        <li>{words.say('screen.request.fetch.obtain')}</li>
      </ol>
      <Fold title={words.say('screen.request.fetch.trouble')}>
        <ul className={styles.plain}>
          <li>{words.say('screen.request.fetch.no-item')}</li>
          <li>{words.say('screen.request.fetch.other-tenant')}</li>
        </ul>
      </Fold>
    </>
  );
}

function Names({ tenant }: { readonly tenant: TenantName }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.facts}>
      <FactsTable
        rows={[
          {
            label: words.say('screen.request.fetch.name'),
            value: (
              <span className={styles.line}>
                <Text weight="semibold">{tenant.displayName}</Text>
                <CopyButton text={tenant.displayName} label={words.say('screen.request.fetch.copy-name')} />
              </span>
            ),
          },
          {
            label: words.say('screen.request.fetch.id'),
            value: (
              <span className={styles.line}>
                <span className={styles.mono}>{tenant.id}</span>
                <CopyButton text={tenant.id} label={words.say('screen.request.fetch.copy-id')} />
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
