import {
  Button,
  Chip,
  CloseButton,
  type CSSVariablesResolver,
  createTheme,
  Divider,
  Kbd,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  Popover,
  Portal,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import {
  COLOR_TOKENS,
  cssVariable,
  FONT_STACK,
  PALETTES,
  type Theme,
} from '../../shared/scene/tokens.ts';

const ink: MantineColorsTuple = [
  '#eef3fa',
  '#dbe5f2',
  '#b9cbe4',
  '#93afd5',
  '#6f95c7',
  '#527fb8',
  '#3d6aa5',
  '#30578c',
  '#274872',
  '#1d3656',
];
const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f4',
  '#e3e7ec',
  '#d3d9e0',
  '#b4bdc9',
  '#8791a0',
  '#5f6b7c',
  '#4a5565',
  '#38414f',
  '#242b36',
];
const red: MantineColorsTuple = [
  '#fff1f0',
  '#ffdedc',
  '#ffbab6',
  '#ff928c',
  '#f8706a',
  '#ea4f4a',
  '#cf3430',
  '#b3261e',
  '#931d18',
  '#751713',
];
const dark: MantineColorsTuple = [
  '#e4e8ee',
  '#c3cad4',
  '#9fa9b7',
  '#76808e',
  '#434c59',
  '#353d48',
  '#262c35',
  '#1b2027',
  '#15191f',
  '#0f1216',
];

// Scroll locking would write a style element past the content security policy, and the page never scrolls.
const noScrollLock = { defaultProps: { lockScroll: false } };
/** Where menus, lists, dialogs and messages are drawn: a region of its own, so that all content has a landmark. */
export const OVERLAYS_ID = 'overlays';
/** The least a target measures (WCAG 2.5.8). */
const TARGET = '1.5rem';
const dense = { defaultProps: { size: 'xs' } };

/** Inroad's look: dense, cool greys, one quiet accent, so that the colours of influences and severities speak. */
export const theme = createTheme({
  colors: { ink, gray, red, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  // The font that ships with the application and draws the map: both scripts look the same on every machine.
  fontFamily: FONT_STACK,
  fontSizes: {
    xs: '0.75rem',
    sm: '0.8125rem',
    md: '0.875rem',
    lg: '1rem',
    xl: '1.125rem',
  },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { xs: '0.1875rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      vars: (_, { size }) => ({
        root: size === 'compact-xs' ? { '--button-height': TARGET } : {},
      }),
    }),
    Chip: Chip.extend({ vars: () => ({ root: { '--chip-size': TARGET } }) }),
    CloseButton: CloseButton.extend({
      vars: (_, { size }) => ({
        root: size === 'xs' || size === 'sm' ? { '--cb-size': TARGET } : {},
      }),
    }),
    Divider: Divider.extend({ defaultProps: { my: 6 } }),
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, radius: 'md', overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } },
    }),
    Drawer: noScrollLock,
    Spotlight: noScrollLock,
    Tooltip: Tooltip.extend({
      defaultProps: {
        interactive: true,
        openDelay: 350,
        multiline: true,
        maw: '20rem',
        fz: 'xs',
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 80 },
        // An element that is no item has no place in a menu.
        withInitialFocusPlaceholder: false,
      },
    }),
    Portal: Portal.extend({ defaultProps: { target: `#${OVERLAYS_ID}` } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    TextInput: TextInput.extend(dense),
    Textarea: Textarea.extend(dense),
    Select: Select.extend({ ...dense, styles: { input: { textOverflow: 'ellipsis' } } }),
    NumberInput: NumberInput.extend(dense),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
  },
});

function mapColors(scheme: Theme): Record<string, string> {
  return Object.fromEntries(
    COLOR_TOKENS.map((token) => [cssVariable(token), PALETTES[scheme][token]]),
  );
}

/** What the theme's scales cannot say: readable placeholders, surfaces of panels, and the colours of the map. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...mapColors('light'),
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--inroad-surface': '#ffffff',
    '--inroad-sunken': 'var(--mantine-color-gray-0)',
    '--inroad-line': 'var(--mantine-color-gray-2)',
    '--inroad-hover': 'var(--mantine-color-gray-1)',
    '--inroad-marked': 'var(--mantine-color-ink-0)',
  },
  dark: {
    ...mapColors('dark'),
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--inroad-surface': 'var(--mantine-color-dark-7)',
    '--inroad-sunken': 'var(--mantine-color-dark-8)',
    '--inroad-line': 'var(--mantine-color-dark-5)',
    '--inroad-hover': 'var(--mantine-color-dark-6)',
    '--inroad-marked': '#22324a',
  },
});
