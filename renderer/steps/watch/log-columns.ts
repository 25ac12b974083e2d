import { makeStyles, tokens } from '@fluentui/react-components';

/** In pixels: the virtual rows are placed by this. */
export const logSizes = { row: 32 } as const;

/** The columns of the log, the same in the heading and in each row. */
export const useColumns = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '116px 132px minmax(120px, 2fr) 104px minmax(180px, 4fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    // Beside the drawer there is no room for all: it tells day and action.
    '@container (max-width: 620px)': {
      gridTemplateColumns: '64px 128px minmax(72px, 1fr) minmax(72px, 1fr)',
      columnGap: tokens.spacingHorizontalS,
      padding: `0 ${tokens.spacingHorizontalS}`,
    },
  },
  day: { '@container (max-width: 620px)': { display: 'none' } },
  action: { '@container (max-width: 620px)': { display: 'none' } },
});
