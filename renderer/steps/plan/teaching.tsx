import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CallOutput } from '../../../shared/contract/calls';
import { useWords } from '../../frame/contexts';
import { Fold } from '../../parts/fold';
import { LinkOut } from '../../parts/link-out';
import { Section } from '../../parts/section';
import { AttributeTable } from './attribute-table';
import { pages } from './pages';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  link: { marginTop: tokens.spacingVerticalXS },
});

/** What to decide and to know before anything is set up: the tutorial's step 1. Needs nobody's answer. */
export function Teaching({ mapped }: { readonly mapped: CallOutput<'plan.look'>['mapped'] | null }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <Section title={words.say('screen.plan.scope.title')}>
        <div className={styles.text}>
          <Text>{words.say('screen.plan.scope.assigned')}</Text>
          <Text>{words.say('screen.plan.scope.small')}</Text>
          <Text>{words.say('screen.plan.scope.nested')}</Text>
          <Out url={pages.scope}>{words.say('screen.plan.scope.more')}</Out>
        </div>
      </Section>

      <Section title={words.say('screen.plan.mapped.title')}>
        <div className={styles.text}>
          <Text>{words.say('screen.plan.mapped.why')}</Text>
          {mapped ? <Mapped mapped={mapped} /> : null}
          <Text>{words.say('screen.plan.mapped.matching')}</Text>
          <Out url={pages.mapping}>{words.say('screen.plan.mapped.more')}</Out>
        </div>
      </Section>

      <Section title={words.say('screen.plan.does.title')}>
        <ul className={styles.list}>
          <li>{words.say('screen.plan.does.create')}</li>
          <li>{words.say('screen.plan.does.remove')}</li>
          <li>{words.say('screen.plan.does.keep')}</li>
          <li>{words.say('screen.plan.does.groups')}</li>
        </ul>
        <Out url={pages.service}>{words.say('screen.plan.does.more')}</Out>
      </Section>

      <Section title={words.say('screen.plan.needs.title')}>
        <ul className={styles.list}>
          <li>{words.say('screen.plan.needs.tenant')}</li>
          <li>{words.say('screen.plan.needs.role')}</li>
          <li>{words.say('screen.plan.needs.account')}</li>
        </ul>
        <Out url={pages.roles}>{words.say('screen.plan.needs.roles')}</Out>
        <Out url={pages.tutorial}>{words.say('screen.plan.needs.tutorial')}</Out>
      </Section>
    </>
  );
}

function Out({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.link}>
      <LinkOut url={url}>{children}</LinkOut>
    </div>
  );
}

function Mapped({ mapped }: { readonly mapped: CallOutput<'plan.look'>['mapped'] }) {
  const words = useWords();
  const users = words.say('screen.plan.mapped.users', { count: mapped.users.length });
  const groups = words.say('screen.plan.mapped.groups', { count: mapped.groups.length });
  return (
    <div>
      <Fold title={users}>
        <AttributeTable title={users} attributes={mapped.users} />
      </Fold>
      <Fold title={groups}>
        <AttributeTable title={groups} attributes={mapped.groups} />
      </Fold>
    </div>
  );
}
