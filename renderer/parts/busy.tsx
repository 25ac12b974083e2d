import { Spinner, type SpinnerProps } from '@fluentui/react-components';

/** Something is under way. The words beside it say what, so that it is not read out besides. */
export const Busy = ({ size = 'tiny' }: Pick<SpinnerProps, 'size'>) => <Spinner size={size} aria-hidden />;
