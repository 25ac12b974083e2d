import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../frame/contexts';
import { ProblemBar } from '../problems';
import { useCall } from '../use-call';
import { Nowhere } from './nowhere';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    verticalAlign: 'bottom',
  },
});

interface LinkOutProps {
  readonly url: string;
  readonly children: ReactNode;
  /** The way there in words, for when nothing can be opened: "Enterprise applications > GroupTalk > Provisioning". */
  readonly fallback?: string;
}

/** A link out of the app. Where nothing can be opened it shows the address, and the way there, to be copied. */
export function LinkOut({ url, children, fallback }: LinkOutProps) {
  const styles = useStyles();
  const words = useWords();
  const open = useCall('link.open');
  const nowhere = open.value?.opened === 'nowhere';
  return (
    <>
      <Link as="button" className={styles.link} onClick={() => void open.ask({ url })}>
        {children}
        <OpenRegular aria-label={words.say('frame.opens-outside')} />
      </Link>
      <span role="status">
        {nowhere ? <Nowhere url={url} {...(fallback ? { path: fallback } : {})} /> : null}
      </span>
      {open.problem ? <ProblemBar problem={open.problem} onRetry={() => void open.ask({ url })} /> : null}
    </>
  );
}
