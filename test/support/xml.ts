/** An element as it was written; texts with their references resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads a document as a strict parser does (https://www.w3.org/TR/xml/): throws where anything is not well formed.
 * No document type, comments, sections or instructions but the first: a report has none.
 */
export function parseXml(source: string): XmlElement {
  if (illegal.test(source)) throw new Error('a character that XML does not have');
  const start = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(source);
  if (!start) throw new Error('no declaration');
  let at = start[0].length;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = at;
    const found = sticky.exec(source);
    if (!found) throw new Error(`not understood at ${at}: ${source.slice(at, at + 40)}`);
    at = sticky.lastIndex;
    return found;
  };
  const element = (): XmlElement => {
    const [, name = ''] = take(/<([A-Za-z_][\w.-]*)/);
    const attributes: Record<string, string> = {};
    while (/\s/.test(source[at] ?? '') && !/^\s*\/?>/.test(source.slice(at))) {
      const [, key = '', value = ''] = take(/\s+([A-Za-z_][\w.-]*)="([^"<]*)"/);
      if (Object.hasOwn(attributes, key)) throw new Error(`${key} twice`);
      // A parser turns each of these into a blank (§3.3.3), unless it is a reference.
      attributes[key] = resolved(value.replace(/[\t\n\r]/g, ' '));
    }
    if (take(/\s*(\/?)>/)[1] === '/') return { name, attributes, children: [], text: '' };
    const children: XmlElement[] = [];
    let text = '';
    for (;;) {
      const [run = ''] = take(/[^<]*/);
      if (run.includes(']]>')) throw new Error('the end of a section without its beginning');
      text += resolved(run.replace(/\r\n?/g, '\n'));
      if (source.startsWith('</', at)) {
        if (take(/<\/([A-Za-z_][\w.-]*)\s*>/)[1] !== name) throw new Error(`${name} is not closed`);
        return { name, attributes, children, text };
      }
      children.push(element());
    }
  };
  const root = element();
  if (source.slice(at).trim() !== '') throw new Error('something behind the end');
  return root;
}

const resolved = (text: string): string =>
  text.replace(/&(#\d+|#x[\da-fA-F]+|\w+)?(;?)/g, (whole, name: string | undefined, end: string) => {
    const known = name === undefined || end === '' ? undefined : character(name);
    if (known === undefined) throw new Error(`${whole} is no reference`);
    return known;
  });

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return references[name];
  return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}
