import type { PracticeAttributeSource } from '../world/state';
import { type Answer, objectFailure, succeeded } from './change';
import { functions } from './functions';
import type { SourceAttributes, SourceValue } from './source';

/** Does the source tree read this attribute anywhere? */
export function readsAttribute(source: PracticeAttributeSource | null, name: string): boolean {
  if (source === null) return false;
  if (source.type === 'Attribute') return source.name === name;
  return source.parameters.some(({ value }) => readsAttribute(value, name));
}

/**
 * The value of a mapping's source tree. Names of attributes and functions are case-sensitive
 * (learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data).
 * A function that this service does not know is the mapping's failure, not an empty value.
 */
export function evaluate(source: PracticeAttributeSource, attributes: SourceAttributes): Answer<SourceValue> {
  if (source.type === 'Attribute') return succeeded(attributes[source.name] ?? null);
  if (source.type === 'Constant') return succeeded(source.name);
  if (source.name === 'IIF') return evaluateIif(source, attributes);
  const run = functions[source.name];
  if (run === undefined)
    return objectFailure(
      'UnsupportedExpressionFunction',
      `The attribute mapping calls the function ${source.name}, which this service does not know.`,
    );
  const args: { key: string; value: SourceValue }[] = [];
  for (const { key, value } of source.parameters) {
    const answer = evaluate(value, attributes);
    if (!answer.ok) return answer;
    args.push({ key, value: answer.value });
  }
  const value = run(args);
  if (value === undefined)
    return objectFailure(
      'InvalidExpression',
      `The arguments of ${source.expression} do not fit the function ${source.name}.`,
    );
  return succeeded(value);
}

/** An empty operand makes the condition fail. There is neither AND nor OR. */
function evaluateIif(source: PracticeAttributeSource, attributes: SourceAttributes): Answer<SourceValue> {
  const [condition, yes, no] = source.parameters.map(({ value }) => value);
  if (condition === undefined || yes === undefined)
    return objectFailure('InvalidExpression', `${source.expression} lacks an argument.`);
  const holds = evaluateCondition(condition, attributes);
  if (!holds.ok) return holds;
  if (holds.value) return evaluate(yes, attributes);
  return no === undefined ? succeeded(null) : evaluate(no, attributes);
}

const comparison = /^\s*(.+?)\s*(<>|<=|>=|=|<|>)\s*(.+?)\s*$/s;

function evaluateCondition(source: PracticeAttributeSource, attributes: SourceAttributes): Answer<boolean> {
  const parts = comparison.exec(source.expression);
  if (parts !== null && !(source.name in functions)) {
    const [left, right] = [operand(parts[1] ?? '', attributes), operand(parts[3] ?? '', attributes)];
    if (left === null || left === '' || right === null) return succeeded(false);
    return succeeded(compare(left, parts[2] ?? '=', right));
  }
  const answer = evaluate(source, attributes);
  return answer.ok ? succeeded(answer.value === 'True') : answer;
}

function operand(text: string, attributes: SourceAttributes): string | null {
  const attribute = /^\[(.+)\]$/.exec(text)?.[1];
  if (attribute !== undefined) {
    const value = attributes[attribute];
    return typeof value === 'string' ? value : null;
  }
  return /^"(.*)"$/s.exec(text)?.[1]?.replace(/\\(["\\])/g, '$1') ?? text;
}

function compare(left: string, operator: string, right: string): boolean {
  if (operator === '=') return left === right;
  if (operator === '<>') return left !== right;
  const [a, b] = [Number(left), Number(right)];
  const order = Number.isNaN(a) || Number.isNaN(b) ? (left < right ? -1 : left > right ? 1 : 0) : a - b;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
