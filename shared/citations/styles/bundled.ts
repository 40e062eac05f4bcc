import { loadLocale } from '../locales/index.ts';
import { resolveStyle, type StyleId, styles } from './index.ts';
import type { Printing, Style } from './style.ts';

// One file each, read when it is asked for.
const texts: Record<StyleId, () => Promise<{ default: string }>> = {
  iai: () => import('./iai.csl'),
  'chicago-fullnote': () => import('./chicago-fullnote-ibid.csl'),
};

/** A bundled style with its text, the default for an unknown id. */
export const loadStyle = async (id: string): Promise<Style> => {
  const known = resolveStyle(id);
  const [info] = styles.filter((style) => style.id === known);
  return { ...(info ?? styles[0]), xml: (await texts[known]()).default };
};

/**
 * A bundled style and the locale for a paper's language, ready to print with. An unknown style gives the
 * default, a language without locale British English.
 */
export const loadPrinting = async (style: string, lang: string): Promise<Printing> => {
  const [loaded, locale] = await Promise.all([loadStyle(style), loadLocale(lang)]);
  return { style: loaded, locale };
};
