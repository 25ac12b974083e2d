import { type HTMLElement, parse } from 'node-html-parser';

/** A web page as a person without a mouse sees it. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly title: string;
  /** The words on the page, tags left out, blanks collapsed. */
  readonly text: string;
  readonly html: string;
  readonly forms: readonly PageForm[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** The form of that `name`; without a name the first one. Throws when there is none. */
  form(name?: string): PageForm;
}

export interface PageForm {
  readonly name: string;
  /** Absolute. */
  readonly action: string;
  readonly method: 'GET' | 'POST';
  /** Names with the values that they come with: hidden fields, defaults, what is checked or selected. */
  readonly fields: Readonly<Record<string, string>>;
  readonly buttons: readonly { readonly label: string; readonly name: string; readonly value: string }[];
}

/** Reads a page's title, words, links and forms. */
export function readPage(url: URL, status: number, html: string): Page {
  const root = parse(html);
  const forms = root.querySelectorAll('form').map((form) => readForm(url, form));
  return {
    url: url.href,
    status,
    title: textOf(root.querySelector('title')),
    text: textOf(root.querySelector('body') ?? root),
    html,
    forms,
    links: root.querySelectorAll('a[href]').map((link) => ({
      text: textOf(link),
      href: new URL(link.getAttribute('href') ?? '', url).href,
    })),
    form(name) {
      const found = name === undefined ? forms[0] : forms.find((one) => one.name === name);
      if (!found) throw new Error(`No form ${name ?? ''} on ${url.href}: ${textOf(root)}`);
      return found;
    },
  };
}

const textOf = (node: HTMLElement | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

function readForm(url: URL, form: HTMLElement): PageForm {
  const named = form.querySelectorAll('input, select, textarea').flatMap((field): [string, string][] => {
    const name = field.getAttribute('name');
    const value = sentValue(field);
    return name && value !== null ? [[name, value]] : [];
  });
  return {
    name: form.getAttribute('name') ?? form.getAttribute('id') ?? '',
    action: new URL(form.getAttribute('action') || url.href, url).href,
    method: form.getAttribute('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    fields: Object.fromEntries(named),
    buttons: form.querySelectorAll('button, input[type=submit]').map((button) => ({
      label: textOf(button) || (button.getAttribute('value') ?? ''),
      name: button.getAttribute('name') ?? '',
      value: button.getAttribute('value') ?? '',
    })),
  };
}

/** What a field would send as it stands; null: nothing. */
function sentValue(field: HTMLElement): string | null {
  if (field.tagName === 'TEXTAREA') return field.textContent;
  if (field.tagName === 'SELECT') {
    const options = field.querySelectorAll('option');
    const chosen = options.find((one) => one.hasAttribute('selected')) ?? options[0];
    return chosen?.getAttribute('value') ?? textOf(chosen);
  }
  const type = field.getAttribute('type')?.toLowerCase() ?? 'text';
  if (type === 'submit' || type === 'button') return null;
  if (type !== 'radio' && type !== 'checkbox') return field.getAttribute('value') ?? '';
  return field.hasAttribute('checked') ? (field.getAttribute('value') ?? 'on') : null;
}
