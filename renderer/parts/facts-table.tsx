import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tight } from '../styles/theme';

const useStyles = makeStyles({
  table: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    [tight]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  label: { color: tokens.colorNeutralForeground3, maxWidth: '220px', overflowWrap: 'anywhere' },
  value: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext',
    [tight]: { marginBottom: tokens.spacingVerticalS },
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
}

/** Facts as label and value. Long values wrap. */
export function FactsTable({ rows }: { readonly rows: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.table}>
      {rows.map(({ label, value, mono }) => (
        <Row
          key={label}
          label={label}
          value={value}
          className={mergeClasses(styles.value, mono && styles.mono)}
        />
      ))}
    </dl>
  );
}

function Row({ label, value, className }: Fact & { readonly className: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={className}>{value}</dd>
    </>
  );
}
