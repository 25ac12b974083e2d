import escapeHtml from 'escape-html';

/** A piece of a page whose texts are already escaped. */
export interface Html {
  readonly html: string;
}

/** Template for pages: everything put in is escaped, but for pieces that are `Html` already. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const texts = values.map((value) => {
    if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
    return 'html' in value ? value.html : value.map((one) => one.html).join('');
  });
  return { html: parts.reduce((page, part, index) => page + (texts[index - 1] ?? '') + part) };
}

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; color: #16262b; background: #f3f6f7; margin: 0; overflow-wrap: anywhere; }
  header { background: #0b5563; color: #fff; padding: .75rem 1.5rem; display: flex; gap: 1rem; align-items: center; }
  header p { margin: 0; flex: 1 0 auto; font-weight: 600; }
  header span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  main { max-width: 44rem; margin: 1.25rem auto; background: #fff; padding: 1.25rem 2rem; border-radius: .5rem; }
  h1 { font-size: 1.4rem; margin-top: 0; }
  h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
  nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; padding: 0; border-bottom: 1px solid #c3d0d4; }
  nav a { display: block; padding: .5rem 0; } nav a[aria-current] { border-bottom: 3px solid #0b5563; font-weight: 600; }
  label { display: block; font-weight: 600; margin: .75rem 0 .25rem; }
  input, select, textarea { font: inherit; width: 100%; box-sizing: border-box; padding: .55rem; border: 1px solid #6b7f86; border-radius: .25rem; background: #fff; color: inherit; }
  textarea { font-family: ui-monospace, monospace; }
  button { font: inherit; white-space: nowrap; margin-top: 1rem; padding: .55rem 1.5rem; background: #0b5563; color: #fff; border: 0; border-radius: .25rem; cursor: pointer; }
  header button { margin: 0; background: #fff; color: #0b5563; }
  a { color: #0b5563; }
  ul { padding-left: 1.25rem; }
  dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
  [role=alert] { border-left: .25rem solid #b3261e; padding-left: 1rem; }
  [role=status] { border-left: .25rem solid #0b7a4b; padding-left: 1rem; }
  a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 3px solid #e6a700; outline-offset: 2px; }
`;

/** A whole page; `signedInAs` puts the account and the Log out button into its head. */
export function page(title: string, body: Html, signedInAs?: string): string {
  const account = signedInAs
    ? html`<span>${signedInAs}</span>
        <form method="post" action="/admin/logout"><button type="submit">Log out</button></form>`
    : html``;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} – GroupTalk Admin (practice)</title>
        <style>${{ html: style }}</style>
      </head>
      <body>
        <header><p>GroupTalk Admin (practice)</p>${account}</header>
        <main><h1>${title}</h1>${body}</main>
      </body>
    </html>`.html;
}
