import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { TenantName } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { Section } from '../../parts/section';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
  body: { whiteSpace: 'normal', minWidth: 0, overflowWrap: 'anywhere' },
  figure: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  quote: {
    margin: 0,
    alignSelf: 'flex-start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The way through GroupTalk's sign-up, and the error at its end, told before it is met. */
export function SignUpGuide({ tenant }: { readonly tenant: TenantName | null }) {
  const styles = useStyles();
  const words = useWords();
  const name = useTenantName();
  const domain = tenant?.defaultDomain;
  return (
    <>
      <Section title={words.say('screen.consent.before.title')}>
        <ol className={styles.list}>
          <li>
            <Text weight="semibold">{words.say('screen.consent.before.log-out')}</Text>
          </li>
          <li>{words.say('screen.consent.before.tab')}</li>
          <li>
            {domain
              ? words.say('screen.consent.before.account-domain', { tenant: name, domain })
              : words.say('screen.consent.before.account', { tenant: name })}
          </li>
          <li>{words.say('screen.consent.before.accept')}</li>
          <li>{words.say('screen.consent.before.come-back')}</li>
        </ol>
      </Section>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{words.say('screen.consent.error.title')}</MessageBarTitle>
          {words.say('screen.consent.error.why', { tenant: name })}
          <figure className={styles.figure}>
            <figcaption>{words.say('screen.consent.error.looks')}</figcaption>
            <blockquote className={styles.quote}>{words.say('screen.consent.error.says')}</blockquote>
          </figure>
        </MessageBarBody>
      </MessageBar>
    </>
  );
}
