import { Field, makeStyles, Radio, RadioGroup, Switch, Text, tokens } from '@fluentui/react-components';
import { useFacts, useOverview, useWords } from '../frame/contexts';
import { CopyButton } from '../parts/copy-button';
import { FactsTable } from '../parts/facts-table';
import { Section } from '../parts/section';
import { StepPage } from '../parts/step-page';
import { ProblemBar } from '../problems';
import { ClientIdField } from '../sign-in/client-id-field';
import { useCall } from '../use-call';
import { Leave } from './leave';

const useStyles = makeStyles({
  // Fluent's controls stand a little inside; here they begin where the text begins.
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

const themes = ['system', 'light', 'dark'] as const;

/** What can be set, what is kept on this computer, and how to be rid of it. */
export function Settings() {
  const styles = useStyles();
  const words = useWords();
  const { mode, settings, secrets, version, runtime, platform } = useFacts();
  const change = useCall('settings.change');
  const { account } = useOverview();
  const practice = mode === 'practice';
  const memoryOnly = secrets === 'memory-only';
  const themeOf = (value: string) => themes.find((one) => one === value) ?? 'system';

  return (
    <StepPage standing={words.say(practice ? 'frame.settings.standing-practice' : 'frame.settings.standing')}>
      {change.look === 'failed' && change.problem ? <ProblemBar problem={change.problem} /> : null}

      <Section title={words.say('frame.settings.sign-in')}>
        {practice ? (
          <Text>{words.say('frame.settings.client-id-practice')}</Text>
        ) : (
          <ClientIdField
            key={settings.clientId}
            current={settings.clientId}
            hint={words.say(`frame.settings.client-id-from.${settings.clientIdFrom}`)}
          />
        )}
        <Field hint={words.say(memoryOnly ? 'frame.settings.stay-not' : 'frame.settings.stay-what')}>
          <Switch
            className={styles.flush}
            checked={settings.staySignedIn && !memoryOnly}
            disabled={memoryOnly}
            label={words.say('frame.settings.stay')}
            onChange={(_, { checked }) => void change.ask({ staySignedIn: checked })}
          />
        </Field>
        <FactsTable
          rows={[
            {
              label: words.say('frame.settings.signed-in'),
              value: account?.username ?? words.say('frame.title.nobody'),
            },
            { label: words.say('frame.settings.cloud'), value: words.say('frame.settings.cloud-global') },
          ]}
        />
      </Section>

      <Section title={words.say('frame.settings.look')}>
        <RadioGroup
          layout="horizontal"
          className={styles.flush}
          value={settings.theme}
          aria-label={words.say('frame.settings.look')}
          onChange={(_, { value }) => void change.ask({ theme: themeOf(value) })}
        >
          {themes.map((theme) => (
            <Radio key={theme} value={theme} label={words.say(`frame.settings.theme.${theme}`)} />
          ))}
        </RadioGroup>
      </Section>

      <Section title={words.say('frame.settings.computer')}>
        <FactsTable
          rows={[
            {
              label: words.say('frame.settings.folder'),
              value: (
                <span className={styles.value}>
                  <span className={styles.path}>{settings.dataFolder}</span>
                  <CopyButton text={settings.dataFolder} label={words.say('frame.settings.copy-folder')} />
                </span>
              ),
            },
            {
              label: words.say('frame.settings.secrets'),
              value: words.say(`frame.settings.secrets-are.${secrets}`),
            },
            { label: words.say('frame.settings.version'), value: version },
            {
              label: words.say('frame.settings.runtime'),
              value: words.say(
                runtime.fallback ? 'frame.settings.runtime-fallback' : 'frame.settings.runtime-is',
                {
                  electron: runtime.electron,
                  chromium: runtime.chromium,
                  node: runtime.node,
                  platform,
                },
              ),
            },
          ]}
        />
      </Section>

      <Leave />
    </StepPage>
  );
}
