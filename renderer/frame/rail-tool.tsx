import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tight } from '../styles/theme';
import { RailButton, type RailPlace } from './rail-button';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  name: { [tight]: { display: 'none' } },
});

interface RailToolProps extends RailPlace {
  readonly title: string;
  readonly icon: ReactNode;
}

/** A tool in the rail. It has no state of its own: it is there for every day. */
export function RailTool({ title, icon, ...place }: RailToolProps) {
  const styles = useStyles();
  return (
    <RailButton
      {...place}
      current="page"
      mark={<span className={styles.mark}>{icon}</span>}
      label={title}
      hover={title}
      saysAll
      title={<span className={styles.name}>{title}</span>}
    />
  );
}
