import { useFacts, useWords } from '../frame/contexts';
import { StepPage } from '../parts/step-page';
import { Appearance } from './appearance';
import { Computer } from './computer';
import { Desktop } from './desktop';
import { HelpSection } from './help-section';
import { Leave } from './leave';
import { SignInSection } from './sign-in';
import { Updates } from './updates';

/** What can be set, what is kept on this computer, and how to be rid of it. */
export function Settings() {
  const { say } = useWords();
  const practice = useFacts().mode === 'practice';
  return (
    <StepPage standing={say(practice ? 'frame.settings.standing-practice' : 'frame.settings.standing')}>
      <SignInSection />
      <Appearance />
      <Desktop />
      <Updates />
      <Computer />
      <HelpSection />
      <Leave />
    </StepPage>
  );
}
