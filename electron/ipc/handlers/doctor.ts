import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const doctorHandlers = ({ doctor, doctorPapers }: HandlerPowers): HandlersOf<'doctor'> => ({
  'doctor.look': () => doctor.look(),
  'doctor.run': (input, { progress, signal }) => doctor.run(input, progress, signal),
  'doctor.removeLeftover': ({ id }, { signal }) => doctor.remove(id, signal),
  'doctor.saveReport': ({ format }) => doctorPapers.save(format),
  'doctor.composeMail': ({ language }) => doctorPapers.compose(language),
  'doctor.openMail': ({ language }) => doctorPapers.open(language),
});
