import ts from 'typescript';

interface TextInCode {
  readonly kind: 'jsx text' | 'jsx attribute' | 'named property' | 'sentence';
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** What a person sees or hears of an element. */
const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|label|placeholder|alt|hint|summary|validationMessage|content|header|subtitle|confirm)$/;
/** What a person sees of a menu, a dialog, a notification. */
const spokenProperties =
  /^(label|sublabel|title|subtitle|message|body|buttonLabel|toolTip|placeholder|copyright|applicationName|checkboxLabel|hint|heading|summary)$/;

/** A capital and a small word after it, or small words that end as a sentence does. */
const isSentence = (text: string) =>
  /^\p{Lu}[\p{L}’']* +\p{Ll}/u.test(text) || /\p{Ll}{2,} \p{Ll}{2,}.*[.…?!]$/u.test(text);
/** An id such as `frame.close` or `sign-in` has no blank and no capital. */
const isText = (text: string) =>
  /\p{L}{2}/u.test(text) && (/\p{Lu}\p{Ll}/u.test(text) || /\p{L} \p{L}/u.test(text));

/**
 * Text for people that stands in code instead of `shared/words`: between tags, in attributes that are read
 * out, in properties of menus and dialogs, and sentences anywhere else. What is for developers is none: what is
 * thrown, logged or kept as a problem's technical detail.
 */
export function textInCode(fileName: string, code: string): readonly TextInCode[] {
  const source = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
  const found: TextInCode[] = [];
  const add = (kind: TextInCode['kind'], node: ts.Node, text: string) =>
    found.push({
      kind,
      text: text.trim(),
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    });

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (isForDevelopers(node)) return;
    if (ts.isJsxText(node)) {
      if (/\p{L}{2}/u.test(node.text)) add('jsx text', node, node.text);
      return;
    }
    const text = textOf(node);
    if (text !== null) {
      const kind = kindOf(node, text);
      if (kind) add(kind, node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is written out in a string or a template; `_` stands for what is put in. null: no string. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `_${literal.text}`).join('');
}

function kindOf(node: ts.Node, text: string): TextInCode['kind'] | null {
  const place = placeOf(node);
  if (place && ts.isJsxExpression(place) && /\p{L}{3}/u.test(text)) return 'jsx text';
  if (place && ts.isJsxAttribute(place)) {
    return spokenAttributes.test(place.name.getText()) && isText(text) ? 'jsx attribute' : null;
  }
  if (place && ts.isPropertyAssignment(place) && place.initializer !== node && !isSentence(text)) return null;
  if (place && ts.isPropertyAssignment(place) && spokenProperties.test(nameOf(place.name)) && isText(text)) {
    return 'named property';
  }
  return isSentence(text) ? 'sentence' : null;
}

/** Where a string ends up, through brackets, choices and fallbacks. */
function placeOf(node: ts.Node): ts.Node | null {
  let at: ts.Node = node;
  for (let next = at.parent; next; next = at.parent) {
    const through =
      ts.isParenthesizedExpression(next) ||
      (ts.isConditionalExpression(next) && next.condition !== at) ||
      ts.isBinaryExpression(next) ||
      (ts.isJsxExpression(next) && ts.isJsxAttribute(next.parent));
    if (!through) return next;
    if (ts.isBinaryExpression(next) && !/^(\|\||&&|\?\?|\+)$/.test(next.operatorToken.getText())) return null;
    at = next;
  }
  return null;
}

const nameOf = (name: ts.PropertyName) =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';

/** Thrown, logged, or kept as a problem's technical detail; the name of a process. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /(Error|NoAnswer)$/.test(node.expression.getText());
  if (ts.isCallExpression(node)) return /(^|\.)(log|unexpected)$/.test(node.expression.getText());
  if (ts.isPropertyAssignment(node)) return /^(detail|serviceName)$/.test(nameOf(node.name));
  if (ts.isVariableDeclaration(node)) return node.name.getText() === 'detail';
  return false;
}
