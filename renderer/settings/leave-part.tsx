import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
});

/** One of the ways to leave, under its own small heading. */
export function LeavePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <Text as="h3" id={id} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {children}
    </section>
  );
}

const useListStyles = makeStyles({
  lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface GoesAndStaysProps {
  readonly goes: { readonly title: string; readonly items: readonly string[] };
  readonly stays: { readonly title: string; readonly items: readonly string[] };
}

/** What somebody must know before they say yes. */
export function GoesAndStays({ goes, stays }: GoesAndStaysProps) {
  const styles = useListStyles();
  return (
    <div className={styles.lists}>
      {[goes, stays].map(({ title, items }) => (
        <div key={title}>
          <Text weight="semibold">{title}</Text>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
