// One accent of a site makes the other colours: each pair that is read or found by its colour, in this Chromium.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../panel/adopt.js';
import tokens from '../panel/tokens.css?inline';
import hostCss from '../shell/host.css?inline';
import { contrast, luminance, type Rgb } from './contrast.js';

const roles = [
  'accent',
  'on-accent',
  'accent-soft',
  'link',
  'focus',
  'surface',
  'surface-2',
  'text',
  'muted',
  'border-strong',
  'warn',
  'warn-soft',
] as const;
type Role = (typeof roles)[number];

/** What must stand out from what, and how much: 4.5 to read it (WCAG 1.4.3), 3 to find it (1.4.11). */
const pairs: [Role, Role, number][] = [
  ['on-accent', 'accent', 4.5],
  ['link', 'surface', 4.5],
  ['link', 'surface-2', 4.5],
  ['link', 'accent-soft', 4.5],
  ['link', 'warn-soft', 4.5],
  ['focus', 'surface', 3],
  ['focus', 'surface-2', 3],
  ['focus', 'accent-soft', 3],
  ['text', 'surface', 4.5],
  ['text', 'surface-2', 4.5],
  ['text', 'accent-soft', 4.5],
  ['text', 'warn-soft', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'surface-2', 4.5],
  ['muted', 'accent-soft', 4.5],
  ['border-strong', 'surface', 3],
  ['border-strong', 'surface-2', 3],
  ['warn', 'warn-soft', 3],
];

/** All corners and eighths of the cube of colours: white, black, pure yellow and each grey of them, too. */
const accents = Array.from({ length: 729 }, (_, index) =>
  [index % 9, Math.floor(index / 9) % 9, Math.floor(index / 81)].map((step) => Math.min(255, step * 32)),
).map(([red, green, blue]) => `rgb(${red} ${green} ${blue})`);

const named = ['yellow', 'white', 'black', '#777', '#767676', '#808080', '#959595', 'oklch(0.9 0.4 150)'];

interface Probe {
  colors(accent: string | undefined): Record<Role, Rgb>;
  remove(): void;
}

let paint: (color: string) => Rgb;

beforeAll(() => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas.');
  // What a colour looks like, also one that is written in a space that is wider than the screen's.
  paint = (color) => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
});

const probes: Probe[] = [];

/** An element with our tokens, and one child for each role. */
function probe(scheme: 'light' | 'dark'): Probe {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, hostCss + tokens);
  // As the shell sets it.
  adopt(root, `:host { color-scheme: ${scheme} !important }`);
  const swatches = roles.map((role) => {
    const swatch = document.createElement('i');
    swatch.style.color = `var(--helpahead-${role})`;
    root.append(swatch);
    return [role, swatch] as const;
  });
  document.body.append(host);
  const made: Probe = {
    colors(accent) {
      if (accent) host.style.setProperty('--helpahead-accent', accent);
      else host.style.removeProperty('--helpahead-accent');
      return Object.fromEntries(
        swatches.map(([role, swatch]) => [role, paint(getComputedStyle(swatch).color)]),
      ) as Record<Role, Rgb>;
    },
    remove: () => host.remove(),
  };
  probes.push(made);
  return made;
}

afterEach(() => {
  for (const one of probes.splice(0)) one.remove();
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(luminance([255, 255, 255])).toBe(1);
    expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
    expect(contrast([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2);
    expect(contrast([255, 255, 255], [119, 119, 119])).toBeCloseTo(4.48, 2);
    expect(contrast([10, 20, 30], [10, 20, 30])).toBe(1);
  });
});

describe.each(['light', 'dark'] as const)('the tokens, %s', (scheme) => {
  it('are as the look has them without an accent of the site', () => {
    const { accent, link, surface } = probe(scheme).colors(undefined);
    expect([...accent]).toEqual(scheme === 'light' ? [11, 93, 87] : [127, 214, 201]);
    expect(link.every((channel, index) => Math.abs(channel - (accent[index] ?? 0)) <= 1)).toBe(true);
    expect([...surface]).toEqual(scheme === 'light' ? [255, 255, 255] : [22, 25, 27]);
  });

  it.each(pairs)('%s on %s has a contrast of %d, whichever accent a site sets', (front, back, least) => {
    const { colors } = probe(scheme);
    const all = [undefined, ...named, ...accents];
    expect(all.length).toBeGreaterThan(500);
    const poor = all
      .map((accent) => ({ accent, of: colors(accent) }))
      .map(({ accent, of }) => ({ accent, ratio: contrast(of[front], of[back]) }))
      .filter(({ ratio }) => ratio < least);
    expect(poor).toEqual([]);
  });
});
