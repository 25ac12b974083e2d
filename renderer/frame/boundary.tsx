import { Component, type ErrorInfo, type ReactNode } from 'react';
import { type Breakage, breakageOf } from './component-names';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Whose children they are: those of another are tried anew. */
  readonly of?: unknown;
  readonly onBroke: (breakage: Breakage) => void;
  /** What stands in place of what broke; `again` draws that anew. */
  readonly instead: (breakage: Breakage, again: () => void) => ReactNode;
}

interface BoundaryState {
  readonly breakage: Breakage | null;
}

/**
 * What breaks inside takes nothing outside along. React has no other form for it than a class.
 * https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { breakage: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { breakage: breakageOf(error, '') };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const breakage = breakageOf(error, componentStack ?? '');
    this.setState({ breakage });
    this.props.onBroke(breakage);
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.of !== this.props.of && this.state.breakage) this.setState({ breakage: null });
  }

  override render(): ReactNode {
    const { breakage } = this.state;
    if (breakage === null) return this.props.children;
    return this.props.instead(breakage, () => this.setState({ breakage: null }));
  }
}
