/** Of Electron's event, what trust asks for. `Frame` and `Contents` are compared by identity. */
export interface Caller {
  readonly sender: object;
  readonly senderFrame: { readonly url: string } | null;
}

/** The one place that may call: the main frame of our window, as long as it shows our page. */
export interface OwnWindow {
  readonly contents: object;
  readonly mainFrame: { readonly url: string };
}

/**
 * Why a message is not from our own page; null when it is.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 *
 * @param own null: there is no window (any more)
 * @param pageUrl our page's exact address; a fragment behind it is a place in that page
 */
export function whyNotTrusted(caller: Caller, own: OwnWindow | null, pageUrl: string): string | null {
  if (own === null) return 'no window of ours';
  if (caller.sender !== own.contents) return 'another window';
  if (caller.senderFrame === null) return 'a frame that is gone';
  if (caller.senderFrame !== own.mainFrame) return 'another frame';
  return withoutFragment(caller.senderFrame.url) === pageUrl ? null : 'another page';
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');
