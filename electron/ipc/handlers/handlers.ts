import type { z } from 'zod';
import type { Calls } from '../../../shared/contract/calls';
import type { CallName } from '../../../shared/contract/names';
import type { Result } from '../../../shared/contract/problem';

type Told<N extends CallName> = Calls[N] extends { readonly progress: infer P extends z.ZodType }
  ? z.input<P>
  : never;

interface Context<N extends CallName> {
  /** Aborts when the window calls it off or is gone. */
  readonly signal: AbortSignal;
  /** Tells the window how it goes. */
  readonly progress: (value: Told<N>) => void;
}

/** Answers one call of the contract: input as it was parsed, output as it will be. It never rejects for expected failures. */
type Handler<N extends CallName> = (
  input: z.output<Calls[N]['input']>,
  context: Context<N>,
) => Promise<Result<z.input<Calls[N]['output']>>>;

/** One handler for each call; a forgotten one does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };

/** The handlers whose names begin with one of these families. */
export type HandlersOf<Family extends string> = Pick<Handlers, Extract<CallName, `${Family}.${string}`>>;
