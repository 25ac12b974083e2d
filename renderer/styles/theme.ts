import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  tokens,
} from '@fluentui/react-components';

/** GroupTalk's blue-green, in even steps of lightness. White text is readable on 10 to 90, black on 110 to 160. */
const brand: BrandVariants = {
  10: '#001418',
  20: '#00242a',
  30: '#00333a',
  40: '#003f47',
  50: '#004c55',
  60: '#005862',
  70: '#00646f',
  80: '#00727e',
  90: '#11828f',
  100: '#32909d',
  110: '#4d9fab',
  120: '#67afb9',
  130: '#80bfc9',
  140: '#9ad1d9',
  150: '#b2e1e9',
  160: '#ccf4fa',
};

export const lightTheme: Theme = createLightTheme(brand);

/** Brand text one step lighter than Fluent's own choice, for 4.5:1 on all of its dark backgrounds. */
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[110],
  colorNeutralForeground2BrandSelected: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorBrandForegroundLinkSelected: brand[120],
};

/** The measures of the frame. The static first paint stands on the same ones, so that React moves nothing. */
export const sizes = {
  title: '48px',
  band: '36px',
  bar: '44px',
  rail: '240px',
  /** Names under the marks. */
  railNarrow: '104px',
  /** Numbers under the marks. */
  railTight: '56px',
  railItem: '52px',
  /** What a screen begins with: its name, a standing of two lines, and a line under it. */
  head: '108px',
  /** A column for reading; tables take the whole width. */
  column: '960px',
  /** A form field, and text beside it. */
  field: '440px',
  /** What a screen keeps beside the drawer. */
  beside: '360px',
  drawerLeast: 320,
  drawerFirst: 440,
} as const;

/** Below this width the rail has marks with names under them. */
export const narrow = '@media (max-width: 1099px)';
export const wide = '@media (min-width: 1100px)';
/** As at 200 % zoom on a small screen. */
export const tight = '@media (max-width: 719px)';
/** Wider than that, and still no room for a screen and its drawer beside each other. */
export const cramped = '@media (min-width: 720px) and (max-width: 799px)';
export const forced = '@media (forced-colors: active)';

/** The practice tenant's band, in colours that no live tenant's window has. */
export const stripes = `repeating-linear-gradient(135deg, ${tokens.colorPaletteYellowBackground3} 0 16px, ${tokens.colorPaletteMarigoldBorderActive} 16px 32px)`;

/** The same where the system chooses the colours. */
export const forcedStripes = 'repeating-linear-gradient(135deg, CanvasText 0 16px, Canvas 16px 32px)';
