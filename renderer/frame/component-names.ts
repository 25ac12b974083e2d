/** The contract's own limits. */
const most = { error: 100, where: 4_000 };

/** What may be told of an error: its kind and where it was, and nothing that it says, which may quote a tenant. */
export interface Breakage {
  readonly error: string;
  readonly where: string;
}

export const breakageOf = (error: unknown, componentStack: string): Breakage => ({
  error: (error instanceof Error ? error.name : typeof error).slice(0, most.error),
  where: componentNames(componentStack).slice(0, most.where),
});

/**
 * The components of a stack, the innermost first, each with its place in the built file, in which names are short.
 * https://react.dev/reference/react/Component#componentdidcatch
 */
function componentNames(stack: string): string {
  const line = /^\s*at (?<name>[\w$.]+)(?: \((?<place>[^)]*)\))?/;
  const names = stack.split('\n').flatMap((one) => {
    const { name, place = '' } = line.exec(one)?.groups ?? {};
    const at = /[\w.-]+:\d+:\d+$/.exec(place)?.[0];
    // Elements of the page have neither a capital nor a place.
    return name && (at || /^[A-Z]/.test(name)) ? [at ? `${name} ${at}` : name] : [];
  });
  return names.join(', ');
}
