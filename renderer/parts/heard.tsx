import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // There, but of no size: https://www.w3.org/WAI/tutorials/forms/labels/#note-on-hiding-elements
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for those who hear the screen; those who see it have them from somewhere else. */
export const Heard = ({ children }: { readonly children: string }) => (
  <span className={useStyles().heard}>{children}</span>
);
