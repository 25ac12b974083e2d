import { Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem';
import type { TenantName } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { CopyButton } from '../../parts/copy-button';
import { Fold } from '../../parts/fold';
import { sizes } from '../../styles/theme';
import { grouptalkTenantUrl } from './addresses';
import { hostToConfirm, type Typed } from './pending';

const useStyles = makeStyles({
  field: { maxWidth: sizes.field },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  url: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

interface TypedFieldsProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
}

/** The token names another tenant: typing the signed-in one's ID says that this is meant. */
export function TenantToType({
  typed,
  onType,
  tenant,
  problem,
}: TypedFieldsProps & { readonly tenant: TenantName | null; readonly problem: Problem }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Field
      className={styles.field}
      label={words.say('screen.request.confirm.tenant', { tenant: tenant?.displayName ?? '–' })}
      hint={words.say('screen.request.confirm.tenant-hint', { id: problem.params.named ?? '–' })}
    >
      <Input
        value={typed.tenantId}
        onChange={(_, { value }) => onType({ tenantId: value })}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

/** GroupTalk's Tenant URL; another one behind "Advanced", its host typed once more. */
export function TenantUrlToType({ typed, onType }: TypedFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const host = hostToConfirm(typed.tenantUrl);
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold">{words.say('screen.request.advanced.title')}</Text>
        <span className={styles.url}>{grouptalkTenantUrl}</span>
        <CopyButton text={grouptalkTenantUrl} label={words.say('screen.request.advanced.copy')} />
      </div>
      <Text className={styles.note}>{words.say('screen.request.advanced.usual')}</Text>
      <Fold title={words.say('screen.request.advanced.other')} open={typed.tenantUrl !== ''}>
        <div className={styles.column}>
          <Field
            className={styles.field}
            label={words.say('screen.request.advanced.field')}
            hint={words.say('screen.request.advanced.hint')}
          >
            <Input
              type="url"
              value={typed.tenantUrl}
              placeholder={grouptalkTenantUrl}
              onChange={(_, { value }) => onType({ tenantUrl: value })}
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
            />
          </Field>
          {host ? (
            <Field
              className={styles.field}
              label={words.say('screen.request.confirm.host', { host })}
              hint={words.say('screen.request.confirm.host-hint')}
            >
              <Input
                value={typed.host}
                onChange={(_, { value }) => onType({ host: value })}
                dir="ltr"
                autoComplete="off"
                spellCheck={false}
              />
            </Field>
          ) : null}
          {typed.tenantUrl ? (
            <Link as="button" onClick={() => onType({ tenantUrl: '', host: '' })}>
              {words.say('screen.request.advanced.back')}
            </Link>
          ) : null}
        </div>
      </Fold>
    </div>
  );
}
