import { about } from './about';
import { broken } from './broken';
import { check } from './check';
import { cli } from './cli';
import { conditions } from './conditions';
import { demo, demoFindings } from './demo';
import { doctor } from './doctor';
import { findings } from './findings';
import { frame } from './frame';
import { leave } from './leave';
import { mappingFindings } from './mapping-findings';
import { menu } from './menu';
import { notify } from './notify';
import { onboardingFindings } from './onboarding-findings';
import { policy } from './policy';
import { practice } from './practice';
import { problems, remedies } from './problems';
import { report } from './report';
import { directoryRole } from './roles';
import { configureScreen } from './screen-configure';
import { connectionScreen } from './screen-connection';
import { consentScreen } from './screen-consent';
import { planScreen } from './screen-plan';
import { requestScreen } from './screen-request';
import { scopeScreen } from './screen-scope';
import { watchScreen } from './screen-watch';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { change, step } from './steps';
import { supportLog } from './support-log';
import { logError, onDemand, watch } from './watch';
import { window } from './window';

/** English, the language of the first day. One file per subject. */
export const en = {
  cli,
  demo,
  finding: { ...findings, ...onboardingFindings, ...mappingFindings, ...demoFindings },
  policy,
  menu,
  notify,
  practice,
  problem: problems,
  remedy: remedies,
  step,
  change,
  directoryRole,
  watch,
  onDemand,
  logError,
  check,
  doctor,
  report,
  frame,
  leave,
  conditions,
  window,
  about,
  broken,
  settings,
  shortcuts,
  supportLog,
  screen: {
    plan: planScreen,
    request: requestScreen,
    consent: consentScreen,
    scope: scopeScreen,
    configure: configureScreen,
    watch: watchScreen,
    connection: connectionScreen,
  },
} as const;
