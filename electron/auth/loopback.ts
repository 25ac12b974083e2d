/**
 * Ends MSAL's interactive flow from our side. MSAL waits for the browser's form without a time-out or a
 * cancel of its own, so we send the form that the browser would have sent after a refusal.
 * `authorizeUrl` is the address that MSAL gave to the browser. A listener that is already gone is fine.
 */
export async function endLoopback(authorizeUrl: string): Promise<void> {
  const asked = new URL(authorizeUrl).searchParams;
  const listener = new URL(asked.get('redirect_uri') ?? 'http://localhost');
  const state = asked.get('state') ?? '';
  if (listener.hostname !== 'localhost' || listener.port === '') return;
  // MSAL listens on 127.0.0.1 only; `localhost` may resolve to ::1 first.
  await fetch(`http://127.0.0.1:${listener.port}/`, {
    method: 'POST',
    body: new URLSearchParams({ error: 'access_denied', state }),
  }).catch(() => undefined);
}
