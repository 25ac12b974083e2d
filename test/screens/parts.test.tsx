import { describe, expect, it } from 'vitest';
import { Asking } from '../../renderer/parts/asking';
import { Empty } from '../../renderer/parts/empty';
import { FactsTable } from '../../renderer/parts/facts-table';
import { FindingList } from '../../renderer/parts/finding-list';
import { Fold } from '../../renderer/parts/fold';
import { useTenantName } from '../../renderer/parts/in-tenant';
import { LinkOut } from '../../renderer/parts/link-out';
import { NeedsPermission } from '../../renderer/parts/needs-permission';
import { StepPage } from '../../renderer/parts/step-page';
import { When } from '../../renderer/parts/when';
import { ProblemBar, ProblemLine } from '../../renderer/problems';
import type { Problem } from '../../shared/contract/problem';
import { found } from '../../shared/model/found';
import type { Overview } from '../../shared/model/overview';
import { draw, nobody, someAccount, someOverview } from '../support/draw';

const drawn = (node: React.ReactNode, overview: Overview = someOverview()) =>
  draw('plan', overview, <article>{node}</article>);

describe('a list of findings', () => {
  const list = drawn(
    <FindingList
      title="Plan"
      findings={[
        found('role', 'configure', 'pass', { params: { roles: 'x' } }),
        found('licence', 'free', 'warn', { party: 'admin', ms: 1_310 }),
        found('role', 'unknown', 'skipped'),
        found('role', 'read-only', 'note'),
        found('computer-clock', 'behind', 'fail', { params: { minutes: 12 }, party: 'admin', ms: 93 }),
      ]}
    />,
  );

  it('puts first what needs somebody, and folds what passed to a count', () => {
    expect(
      list.page.querySelectorAll('li button svg[aria-label]').map((one) => one.getAttribute('aria-label')),
    ).toEqual(['Failed', 'Warning', 'Note']);
    expect(list.page.querySelectorAll('li b, li span').map((one) => one.text)).toContain(
      'The clock of this computer',
    );
    expect(list.buttons.slice(3)).toEqual(['1 passed', '1 not tried']);
  });

  it('says how many there are of each where changes are announced', () => {
    expect(list.live).toEqual(['1 failed, 1 warning, 1 note']);
  });

  it('says who must act and how long it took', () => {
    expect(list.buttons[0]).toContain('Yours to do 93 ms');
    expect(list.buttons[1]).toContain('1.3 s');
  });
});

describe('a permission that a step needs', () => {
  const part = (quiet: boolean) =>
    drawn(
      <NeedsPermission step="scope" why="To list people." allow="Allow this app to list" quiet={quiet} />,
    );

  it('is asked for with what for, by the primary button, and in no alarm', () => {
    const { text, primary, page } = part(false);
    expect(text).toBe('To list people. Microsoft asks you once, on one page. Allow this app to list');
    expect(primary).toEqual(['Allow this app to list']);
    expect(page.querySelector('[role="alert"]')).toBeNull();
  });

  it('can be an offer', () => {
    const { primary, buttons } = part(true);
    expect([primary, buttons]).toEqual([[], ['Allow this app to list']]);
  });
});

describe('a problem on one line', () => {
  const line = (problem: Problem, onRetry?: () => void) =>
    drawn(<ProblemLine problem={problem} {...(onRetry ? { onRetry } : {})} />);

  it('says it at once, with the way out and the details within reach', () => {
    const params = { host: 'graph.microsoft.com' };
    const { live, buttons } = line({ code: 'timed-out', params, remedy: 'try-again' }, nobody);
    expect(live.join(' ')).toContain('graph.microsoft.com did not answer in time.');
    expect(buttons).toEqual(['Try again', 'Details']);
  });

  it('sends to an administrator only where Microsoft has said that one is needed', () => {
    const params = { scopes: 'Application.Read.All' };
    const asked = line({ code: 'consent-needed', params, remedy: 'ask-for-consent' });
    expect(asked.buttons).toEqual(['Allow it at Microsoft', 'Details']);
    expect(asked.text).not.toContain('administrator');
    const refused = line({ code: 'consent-needed', params, remedy: 'ask-administrator' });
    expect(refused.buttons).toEqual(['Details']);
    expect(refused.text).toContain('Ask an administrator of the tenant');
  });
});

describe('the status of a screen', () => {
  const page = (status: React.ReactNode) =>
    drawn(
      <StepPage standing="It stands." more="It only reads." status={status}>
        Evidence
      </StepPage>,
    ).text;

  it('stands in the place of what is told always, before the evidence', () => {
    expect(page(<ProblemLine problem={{ code: 'cancelled', params: {} }} />)).toBe(
      'Plan It stands. It only reads. You cancelled this. Details Evidence',
    );
    expect(page(null)).toBe('Plan It stands. It only reads. Evidence');
  });
});

describe('a problem', () => {
  const bar = (problem: Problem, onRetry?: () => void, place: 'plan' | 'request' = 'plan') =>
    draw(
      place,
      someOverview(),
      <article>
        <ProblemBar problem={problem} {...(onRetry ? { onRetry } : {})} />
      </article>,
    );

  it('is announced, with its remedy as a button and the code folded', () => {
    const { page, buttons } = bar(
      { code: 'sign-in-needed', params: {}, remedy: 'sign-in-again', detail: 'AADSTS50058' },
      nobody,
    );
    expect(page.querySelector('[role="alert"]')?.text).toContain('You are not signed in.');
    expect(buttons).toEqual(['Details', 'Sign in again', 'Try again']);
    expect(page.text).not.toContain('AADSTS50058');
  });

  it('offers to try again once, not twice', () => {
    const problem: Problem = { code: 'timed-out', params: { host: 'a' }, remedy: 'try-again' };
    expect(bar(problem, nobody).buttons).toEqual(['Details', 'Try again']);
    expect(bar(problem).buttons).toEqual(['Details']);
  });

  it('says in words what cannot be pressed', () => {
    const { text, buttons } = bar({ code: 'no-network', params: { host: 'a' }, remedy: 'check-network' });
    expect(text).toContain('What to do: Check the network and the proxy.');
    expect(buttons).toEqual(['Details']);
  });

  it('leads to the step where the token is handed in, unless this is it', () => {
    const problem: Problem = { code: 'token-missing', params: {}, remedy: 'hand-in-token' };
    expect(bar(problem).buttons).toContain('Hand in a new secret token');
    expect(bar(problem, nobody, 'request').buttons).toEqual(['Details', 'Try again']);
  });
});

describe('the page of a step', () => {
  it('begins with where things stand, announced as it changes, and one primary button', () => {
    const { page, standing } = draw(
      'scope',
      someOverview(),
      <StepPage standing="Nobody is assigned." primary={<button type="button">Assign</button>}>
        evidence
      </StepPage>,
    );
    expect(standing).toBe('Nobody is assigned.');
    expect(page.querySelector('[aria-live="polite"] h1')?.text).toBe('Nobody is assigned.');
    expect(page.text).toBe('ScopeNobody is assigned.Assignevidence');
  });
});

describe('small parts', () => {
  it('a moment of today is told by the hour, another one by its day', () => {
    const now = new Date();
    const today = drawn(<When iso={now.toISOString()} />);
    expect(today.text).toMatch(/^\d\d:\d\d$/);
    expect(drawn(<When iso="2020-11-20T12:00:00Z" />).text).toMatch(/^20 Nov 2020, \d\d:\d\d$/);
    expect(today.page.querySelector('time')?.getAttribute('datetime')).toBe(now.toISOString());
  });

  it('what is no moment is shown as it came', () => {
    expect(drawn(<When iso="soon" />).text).toBe('soon');
  });

  it('a question takes up its room before it is said, and can be cancelled', () => {
    const { page, buttons } = drawn(
      <Asking what="Reading the logs" host="graph.microsoft.com" onCancel={nobody} />,
    );
    expect(page.querySelector('[role="status"]')?.text).toContain(
      'Reading the logs: asking graph.microsoft.com …',
    );
    expect(buttons).toEqual(['Cancel']);
  });

  it('a fold hides what is in it and says so', () => {
    const fold = drawn(<Fold title="Evidence">secret thing</Fold>);
    expect(fold.page.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
    expect(fold.text).toBe('Evidence');
    const open = drawn(
      <Fold title="Evidence" open>
        thing
      </Fold>,
    );
    expect(open.text).toBe('Evidence thing');
  });

  it('facts are pairs of a term and its value', () => {
    const { page } = drawn(<FactsTable rows={[{ label: 'Token', value: '…x7Qk', mono: true }]} />);
    expect(page.querySelector('dl dt')?.text).toBe('Token');
    expect(page.querySelector('dl dd')?.text).toBe('…x7Qk');
  });

  it('an empty place says what will be there and why it is not', () => {
    expect(drawn(<Empty what="The logs" why="They come after the first cycle." />).text).toBe(
      'The logs They come after the first cycle.',
    );
  });

  it('a way out is a button that says that it leaves the app', () => {
    const { page } = drawn(<LinkOut url="https://entra.microsoft.com/">Open</LinkOut>);
    expect(page.querySelector('button svg')?.getAttribute('aria-label')).toBe('opens outside this app');
    expect(page.querySelector('a')).toBeNull();
  });
});

describe('the tenant on a button that writes', () => {
  const Name = () => useTenantName();
  const name = (over: Partial<Overview>) => drawn(<Name />, someOverview(over)).text;
  const tenant = { id: 't', displayName: '', defaultDomain: null, initialDomain: null };

  it('is its name, else its domain, else the domain of the account', () => {
    expect(name({})).toBe('Nordvik Räddning AB');
    expect(name({ tenant: { ...tenant, defaultDomain: 'nordvik.example' } })).toBe('nordvik.example');
    expect(name({ tenant, account: { ...someAccount, username: 'a@b.example' } })).toBe('b.example');
    expect(name({ tenant: null, account: null, lastAccount: null })).toBe('this tenant');
  });
});
