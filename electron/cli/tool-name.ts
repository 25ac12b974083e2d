/** `tool` in every JSON document of the command line. */
export const toolName = 'grouptalk-onboarding';
