import type { Printing, Style } from '#shared/citations/styles/style.ts';

/** The styles that were added to a library, by id. */
export type StyleLookup = (id: string) => Style | null;

/**
 * A style, by its id or itself, and the locale for a language. `missing` where there is no such style: the house's
 * own stands in for it.
 */
export const printingFor = async (
  wanted: string | Style,
  lang: string,
  added: StyleLookup = () => null,
): Promise<Printing & { missing: boolean }> => {
  const [{ loadStyle }, { loadLocale }, { findStyle }] = await Promise.all([
    import('#shared/citations/styles/bundled.ts'),
    import('#shared/citations/locales/index.ts'),
    import('#shared/citations/styles/index.ts'),
  ]);
  const own = typeof wanted === 'string' ? added(wanted) : wanted;
  const id = own?.id ?? String(wanted);
  const [style, locale] = await Promise.all([own ?? loadStyle(id), loadLocale(lang)]);
  return { style, locale, missing: own === null && findStyle(id) === null };
};
