import type { StyleInfo } from './style.ts';

/** All bundled styles, the default first. */
export const styles = [
  {
    id: 'iai',
    title: 'Istituto Affari Internazionali (notes)',
    kind: 'note',
    locales: ['en-GB', 'en-US', 'it-IT'],
    licence: 'AGPL-3.0-or-later',
  },
  {
    id: 'chicago-fullnote',
    title: 'Chicago Manual of Style, 17th edition (full note, with Ibid.)',
    kind: 'note',
    locales: ['en-US', 'en-GB'],
    licence: 'CC-BY-SA-3.0',
  },
] as const satisfies readonly StyleInfo[];

export type StyleId = (typeof styles)[number]['id'];
export const defaultStyle: StyleId = 'iai';

export const isStyleId = (id: string): id is StyleId => styles.some((style) => style.id === id);

/** The bundled style with this id, else the default: a paper from elsewhere may name one we don't have. */
export const resolveStyle = (id: string): StyleId => (isStyleId(id) ? id : defaultStyle);
