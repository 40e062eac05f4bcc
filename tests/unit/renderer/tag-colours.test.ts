import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tagColours } from '#shared/sources/organising.ts';

const css = readFileSync(fileURLToPath(new URL('../../../renderer/ui/tokens.css', import.meta.url)), 'utf8');

/** A colour of the tokens, in the light and in the dark. */
const coloursOf = (token: string): [light: string, dark: string] => {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`no --${token}`);
  return [light, dark];
};

/** As WCAG 2 defines it. */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test.each(tagColours)(
  'a tag in %s stands out from whatever it lies on, in the light and in the dark',
  (colour) => {
    for (const ground of ['page', 'surface', 'surface-raised', 'accent-soft'])
      coloursOf(`tag-${colour}`).forEach((own, theme) => {
        expect(contrast(own, coloursOf(ground)[theme]!), `${colour} on ${ground}`).toBeGreaterThan(3);
      });
  },
);
