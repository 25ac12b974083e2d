import { makeStyles, Table, TableBody, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { TokenReview } from '../../../shared/model/token-review';
import { useWords } from '../../frame/contexts';
import { FactsTable } from '../../parts/facts-table';
import { Fold } from '../../parts/fold';
import { Expiry } from './expiry';

const useStyles = makeStyles({
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    paddingBlock: tokens.spacingVerticalXS,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What a token says of itself. Nothing of it was verified, and the token itself is not here. */
export function TokenFacts({ review, now }: { readonly review: TokenReview; readonly now: number }) {
  const styles = useStyles();
  const words = useWords();
  const { hint, claims, expiry } = review;
  const unnamed = words.say('screen.request.review.unnamed');
  return (
    <>
      <Text className={styles.note}>{words.say('screen.request.review.unverified')}</Text>
      <FactsTable
        rows={[
          {
            label: words.say('screen.request.review.token'),
            value: hint.lastFour ? `…${hint.lastFour}` : words.say('screen.request.review.no-hint'),
            mono: hint.lastFour !== '',
          },
          { label: words.say('screen.request.review.issuer'), value: hint.issuer ?? unnamed },
          { label: words.say('screen.request.review.organisation'), value: hint.organisation ?? unnamed },
          { label: words.say('screen.request.review.tenant'), value: <TenantSays review={review} /> },
          {
            label: words.say('screen.request.review.expires'),
            value: <Expiry expiresAt={hint.expiresAt} verdict={expiry.verdict} now={now} />,
          },
          { label: words.say('screen.request.review.origin'), value: hint.origin, mono: true },
        ]}
      />
      {claims.length === 0 ? (
        <Text className={styles.note}>{words.say('screen.request.review.no-claims')}</Text>
      ) : (
        <Fold title={words.say('screen.request.review.claims', { count: claims.length })}>
          <Claims claims={claims} />
        </Fold>
      )}
    </>
  );
}

function TenantSays({ review: { tenant } }: { readonly review: TokenReview }) {
  const words = useWords();
  return <>{words.say(`screen.request.review.tenant-${tenant.verdict}`, { id: tenant.tenantId ?? '–' })}</>;
}

function Claims({ claims }: Pick<TokenReview, 'claims'>) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Table size="extra-small" aria-label={words.say('screen.request.review.title')}>
      <TableBody>
        {claims.map(({ name, text }) => (
          <TableRow key={`${name} ${text}`}>
            <TableCell className={styles.name}>{name}</TableCell>
            <TableCell className={styles.name}>{text}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
