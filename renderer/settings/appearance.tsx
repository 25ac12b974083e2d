import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type LanguageChoice, languageChoices } from '../../shared/model/language';
import { useFacts, useWords } from '../frame/contexts';
import { Section } from '../parts/section';
import { useCall } from '../use-call';
import { NotChanged } from './not-changed';
import { Settled, useSettled } from './settled';

const useStyles = makeStyles({
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
});

const themes = ['system', 'light', 'dark'] as const;

/** Which language is spoken, and in which colours. Both change at once. */
export function Appearance() {
  const styles = useStyles();
  const { say } = useWords();
  const { settings } = useFacts();
  const change = useCall('settings.change');
  const languageSettled = useSettled('language');
  const themeOf = (value: string) => themes.find((one) => one === value) ?? 'system';
  return (
    <Section title={say('settings.appearance')}>
      <Field label={say('settings.language.title')} hint={languageSettled ? <Settled /> : null}>
        <RadioGroup
          layout="horizontal"
          className={styles.flush}
          value={settings.language}
          disabled={languageSettled}
          onChange={(_, { value }) => void change.ask({ language: languageOf(value) })}
        >
          {languageChoices.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                // Each is named in itself, and read aloud so.
                <span {...(one === 'system' ? {} : { lang: one })}>{say(`settings.language.${one}`)}</span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say('frame.settings.look')}>
        <RadioGroup
          layout="horizontal"
          className={styles.flush}
          value={settings.theme}
          onChange={(_, { value }) => void change.ask({ theme: themeOf(value) })}
        >
          {themes.map((theme) => (
            <Radio key={theme} value={theme} label={say(`frame.settings.theme.${theme}`)} />
          ))}
        </RadioGroup>
      </Field>
      <NotChanged call={change} />
    </Section>
  );
}

const languageOf = (value: string): LanguageChoice =>
  languageChoices.find((one) => one === value) ?? 'system';
