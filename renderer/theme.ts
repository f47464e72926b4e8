/**
 * Paper, ink and one seal. The colours were measured with axe in the real window: text 7:1 where one reads,
 * 4.5:1 everywhere, in light and in dark (design notes on the window).
 */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The blue-green of old roof tiles. */
const tile: MantineColorsTuple = [
  '#eef5f5',
  '#dcebeb',
  '#b9d7d8',
  '#8fd0d2',
  '#5aa4a7',
  '#348387',
  '#1f7277',
  '#14696f',
  '#0f5e63',
  '#0a474b',
]

/** Warm neutral greys. Mantine draws its dark scheme from `dark`. */
const gray: MantineColorsTuple = [
  '#fbf9f6',
  '#f4f1ec',
  '#e9e5de',
  '#ddd7cd',
  '#c9c2b6',
  '#a39d93',
  '#847e75',
  '#5a5650',
  '#3a3733',
  '#23211e',
]
const dark: MantineColorsTuple = [
  '#ece8e1',
  '#d6d1c8',
  '#b8b2a8',
  '#8a847a',
  '#4a4641',
  '#3a3733',
  '#2a2826',
  '#1b1a18',
  '#151412',
  '#0e0d0c',
]

const spacing = { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' }

export const theme = createTheme({
  primaryColor: 'tile',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  colors: { tile, gray, dark },
  white: '#ffffff',
  black: '#23211e',
  fontFamily: "Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.84375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3334', sm: '1.4815', md: '1.6', lg: '1.5', xl: '1.4' },
  spacing,
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.5' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.6' },
      h4: { fontSize: '0.84375rem', lineHeight: '1.4815' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Text: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { underline: 'always', size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
  },
})

const named = (name: string, colour: string, wash: string): Record<string, string> => ({
  [`--mantine-color-${name}-text`]: colour,
  [`--mantine-color-${name}-outline`]: colour,
  [`--mantine-color-${name}-light-color`]: colour,
  [`--mantine-color-${name}-light`]: wash,
  [`--mantine-color-${name}-light-hover`]: wash,
})

/** Colours that Mantine's own choices would give too little contrast. `--haechi-*` are the look's own names. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf9f6',
    '--mantine-color-text': '#23211e',
    '--mantine-color-dimmed': '#5a5650',
    '--mantine-color-placeholder': '#6b665f',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0f5e63',
    '--mantine-color-default-border': '#c9c2b6',
    ...named('tile', '#0f5e63', '#e3efef'),
    ...named('red', '#b3261e', '#fbe9e7'),
    ...named('green', '#1b6e2e', '#e6f2e7'),
    ...named('yellow', '#7a4a00', '#f9efd9'),
    ...named('gray', '#4a4641', '#efebe4'),
    '--haechi-ink': '#23211e',
    '--haechi-quiet': '#5a5650',
    '--haechi-line': '#ddd7cd',
    '--haechi-surface': '#ffffff',
    '--haechi-sunken': '#f4f1ec',
    '--haechi-hover': '#efebe4',
    '--haechi-selected': '#e3efef',
    '--haechi-accent': '#0f5e63',
    '--haechi-seal': '#b3261e',
    '--haechi-seal-mark': '#b3261e',
    '--haechi-soon': '#7a4a00',
    '--haechi-good': '#1b6e2e',
  },
  dark: {
    '--mantine-color-body': '#1b1a18',
    '--mantine-color-text': '#ece8e1',
    '--mantine-color-dimmed': '#b8b2a8',
    '--mantine-color-placeholder': '#a39d93',
    '--mantine-color-error': '#ffa8a1',
    '--mantine-color-anchor': '#8fd0d2',
    '--mantine-color-default': '#232120',
    '--mantine-color-default-hover': '#2a2826',
    '--mantine-color-default-border': '#57524c',
    ...named('tile', '#8fd0d2', '#1d3436'),
    ...named('red', '#ffa8a1', '#3a201e'),
    ...named('green', '#8fd9a0', '#1d3022'),
    ...named('yellow', '#ffd07a', '#372a14'),
    ...named('gray', '#d6d1c8', '#2a2826'),
    '--haechi-ink': '#ece8e1',
    '--haechi-quiet': '#b8b2a8',
    '--haechi-line': '#3a3733',
    '--haechi-surface': '#232120',
    '--haechi-sunken': '#151412',
    '--haechi-hover': '#2a2826',
    '--haechi-selected': '#1d3436',
    '--haechi-accent': '#8fd0d2',
    '--haechi-seal': '#ffa8a1',
    '--haechi-seal-mark': '#e2574c',
    '--haechi-soon': '#ffd07a',
    '--haechi-good': '#8fd9a0',
  },
})
