import { makeStyles, tokens } from '@fluentui/react-components';

/** In pixels: the virtual rows are placed by this. */
export const logSizes = { row: 32 } as const;

/** The columns of the log, the same in the heading and in each row. */
export const useColumns = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '116px 112px minmax(120px, 2fr) 96px minmax(140px, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    // Beside the drawer there is no room for all five.
    '@container (max-width: 620px)': {
      gridTemplateColumns: '116px 108px minmax(90px, 1fr) minmax(90px, 1fr)',
      columnGap: tokens.spacingHorizontalS,
      padding: `0 ${tokens.spacingHorizontalS}`,
    },
  },
  action: { '@container (max-width: 620px)': { display: 'none' } },
});
