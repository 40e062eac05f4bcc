const rightToLeftLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The tag in its usual spelling, or null if it is no BCP 47 tag. */
export const canonicalTag = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

/** Is the language of this (canonical) tag written from right to left? */
export const isRightToLeft = (tag: string): boolean => {
  const locale = new Intl.Locale(tag);
  if (locale.script) return rightToLeftScripts.has(locale.script);
  // Kurdish in Latin letters is the usual one; in Arabic letters it carries its script.
  return locale.language !== 'ku' && rightToLeftLanguages.has(locale.language);
};
