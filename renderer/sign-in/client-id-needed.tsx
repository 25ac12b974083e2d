import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useFacts, useWords } from '../frame/contexts';
import { CopyButton } from '../parts/copy-button';
import { LinkOut } from '../parts/link-out';
import { StepPage } from '../parts/step-page';
import { ClientIdField } from './client-id-field';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

const registrations =
  'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM';
/** https://learn.microsoft.com/entra/identity-platform/reply-url: any port of localhost is taken. */
const redirectUri = 'http://localhost';

/** Live, and no client ID is known: how an administrator registers this app, and the field for what comes of it. */
export function ClientIdNeeded() {
  const styles = useStyles();
  const words = useWords();
  const { settings } = useFacts();
  return (
    <StepPage standing={words.say('frame.client-id.standing')} more={words.say('frame.client-id.more')}>
      <ClientIdField current={settings.clientId} hint={words.say('frame.client-id.hint')} primary />
      <section>
        <Subtitle2 as="h2">{words.say('frame.client-id.how')}</Subtitle2>
        <ol className={styles.steps}>
          <li>
            {words.say('frame.client-id.step-1')}{' '}
            <LinkOut url={registrations} fallback={words.say('frame.client-id.path')}>
              {words.say('frame.client-id.open')}
            </LinkOut>
          </li>
          <li>{words.say('frame.client-id.step-2')}</li>
          <li>
            {words.say('frame.client-id.step-3')} <span className={styles.mono}>{redirectUri}</span>{' '}
            <CopyButton text={redirectUri} label={words.say('frame.client-id.copy-uri')} />
          </li>
          <li>{words.say('frame.client-id.step-4')}</li>
          <li>{words.say('frame.client-id.step-5')}</li>
        </ol>
      </section>
    </StepPage>
  );
}
