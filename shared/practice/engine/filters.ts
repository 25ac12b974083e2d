import type { PracticeScope } from '../world/state';
import type { SourceAttributes } from './source';

export interface FilterVerdict {
  readonly passes: boolean;
  /** `{filter title}.{attribute} {OPERATOR} '{value}'` → did that clause hold? */
  readonly trace: Readonly<Record<string, boolean>>;
}

type Clause = PracticeScope['groups'][number]['clauses'][number];

/**
 * Scoping filters: clauses of one filter are all needed, of several filters one is enough. A clause on an
 * empty value is false, but for IS NULL
 * (learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts).
 */
export function evaluateFilters(scope: PracticeScope | null, attributes: SourceAttributes): FilterVerdict {
  const trace: Record<string, boolean> = {};
  const filters = (scope?.groups ?? []).filter(({ clauses }) => clauses.length > 0);
  const verdicts = filters.map(({ name, clauses }) =>
    clauses
      .map((clause) => {
        const holds = clauseHolds(clause, attributes);
        const values = (clause.targetOperand?.values ?? []).join(', ');
        trace[`${name}.${clause.sourceOperandName} ${clause.operatorName} '${values}'`] = holds;
        return holds;
      })
      .every(Boolean),
  );
  return { passes: filters.length === 0 || verdicts.some(Boolean), trace };
}

const operatorKey = (name: string) =>
  name
    .toUpperCase()
    .replace(/[\s_]+/g, ' ')
    .trim();

const binary: Readonly<Record<string, (value: string, operand: string) => boolean>> = {
  EQUALS: (value, operand) => value === operand,
  'NOT EQUALS': (value, operand) => value !== operand,
  'REGEX MATCH': (value, operand) => matches(value, operand) === true,
  'NOT REGEX MATCH': (value, operand) => matches(value, operand) === false,
  'GREATER THAN': (value, operand) => whole(value) > whole(operand),
  'GREATER THAN OR EQUALS': (value, operand) => whole(value) >= whole(operand),
  INCLUDES: (value, operand) => value.includes(operand),
  'ENDS WITH': (value, operand) => value.endsWith(operand),
  '&': (value, operand) => (whole(value) & whole(operand)) !== 0,
  '!&': (value, operand) => (whole(value) & whole(operand)) === 0,
};

function clauseHolds(clause: Clause, attributes: SourceAttributes): boolean {
  const raw = attributes[clause.sourceOperandName] ?? null;
  // Multi-valued attributes are not supported in filters.
  const value = typeof raw === 'string' && raw !== '' ? raw : null;
  const operator = operatorKey(clause.operatorName);
  if (operator === 'IS NULL') return value === null;
  if (value === null) return false;
  if (operator === 'IS NOT NULL') return true;
  if (operator === 'IS TRUE') return value === 'True';
  if (operator === 'IS FALSE') return value === 'False';
  const holds = binary[operator];
  const operands = clause.targetOperand?.values ?? [];
  if (holds === undefined || operands.length === 0) return false;
  const negative = operator.startsWith('NOT') || operator === '!&';
  return negative
    ? operands.every((operand) => holds(value, operand))
    : operands.some((operand) => holds(value, operand));
}

/** null: not a pattern. .NET's IsMatch finds the pattern anywhere in the text. */
function matches(value: string, pattern: string): boolean | null {
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return null;
  }
}

const whole = (text: string) => (/^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN);
