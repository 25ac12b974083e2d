import { check } from './check';
import { cli } from './cli';
import { demo, demoFindings } from './demo';
import { findings } from './findings';
import { frame } from './frame';
import { onboardingFindings } from './onboarding-findings';
import { practice } from './practice';
import { problems, remedies } from './problems';
import { report } from './report';
import { configureScreen } from './screen-configure';
import { consentScreen } from './screen-consent';
import { planScreen } from './screen-plan';
import { requestScreen } from './screen-request';
import { scopeScreen } from './screen-scope';
import { watchScreen } from './screen-watch';
import { change, step } from './steps';
import { logError, onDemand, watch } from './watch';
import { window } from './window';

/** English, the language of the first day. One file per subject. */
export const en = {
  cli,
  demo,
  finding: { ...findings, ...onboardingFindings, ...demoFindings },
  practice,
  problem: problems,
  remedy: remedies,
  step,
  change,
  watch,
  onDemand,
  logError,
  check,
  report,
  frame,
  window,
  screen: {
    plan: planScreen,
    request: requestScreen,
    consent: consentScreen,
    scope: scopeScreen,
    configure: configureScreen,
    watch: watchScreen,
  },
} as const;
