import { makeStyles } from '@fluentui/react-components';
import type { Verdict } from '../../../shared/model/verdict';
import { VerdictMark } from '../../parts/verdict-mark';

const useStyles = makeStyles({ shape: { display: 'flex', flexShrink: 0 } });

/** The shape of a verdict beside words that say it: it is not read out a second time. */
export function Shape({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span aria-hidden className={useStyles().shape}>
      <VerdictMark verdict={verdict} />
    </span>
  );
}
