import { accessHandlers } from './access';
import { appHandlers } from './app';
import { configureHandlers } from './configure';
import { consentHandlers } from './consent';
import { doctorHandlers } from './doctor';
import type { Handlers } from './handlers';
import { mailHandlers } from './mail';
import { planHandlers } from './plan';
import type { HandlerPowers } from './powers';
import { practiceHandlers } from './practice';
import { scopeHandlers } from './scope';
import { signInHandlers } from './sign-in';
import { supportLogHandlers } from './support-log';
import { tokenHandlers } from './token';
import { updateHandlers } from './updates';
import { watchHandlers } from './watch';

/** One handler for each call of the contract. */
export const createHandlers = (powers: HandlerPowers): Handlers => ({
  ...appHandlers(powers),
  ...signInHandlers(powers),
  ...planHandlers(powers),
  ...mailHandlers(powers),
  ...tokenHandlers(powers),
  ...consentHandlers(powers),
  ...scopeHandlers(powers),
  ...configureHandlers(powers),
  ...doctorHandlers(powers),
  ...watchHandlers(powers),
  ...supportLogHandlers(powers),
  ...updateHandlers(powers),
  ...accessHandlers(powers),
  ...practiceHandlers(powers),
});
