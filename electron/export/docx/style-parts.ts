import { BorderStyle } from 'docx';
import type { StyleSpec } from './style-element.ts';

/** A style of ours, which Word does not know by itself. */
export const ownStyle = (
  name: string,
  spec: Omit<StyleSpec, 'name' | 'builtIn' | 'basedOn' | 'priority'>,
): StyleSpec => ({
  name,
  builtIn: false,
  basedOn: 'Normal',
  priority: 11,
  quick: true,
  ...spec,
});

/** A line above or below a paragraph; `size` in eighths of a point. */
export const rule = (size: number, color: string) => ({
  style: BorderStyle.SINGLE,
  size,
  space: 6,
  color,
});
