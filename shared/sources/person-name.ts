import type { CslName } from '../citations/csl-item.ts';

/** Words that stand in names of institutions and in none of persons, in the languages that sources are mostly in. */
const institutional = new RegExp(
  `\\b(${[
    'academ(y|ia)|agency|alliance|army|assembl(y|ea)|associa(tion|zione)|association|authority|bank|banca|board',
    'bureau|bundes\\w+|cent(er|re|ro)|centrum|chamber|command|commissi(on|one)|committee|comitato|community|company|conference',
    'congress|consiglio|council|court|corte|delegation|department|dipartimento|direct(ion|orate|ion)|direzione|division|editor(ial|s)',
    'embassy|enterprise|faculty|federa(l|tion|zione)|fondazione|forces?|forum|foundation|fund|gazette|government|governo|group|gruppo|house',
    'inc|institut[eo]?|instituto|istitut[oi]|internation(al|ale)|journal|laborator(y|ies)|league|ltd|mechanism|minist(er|ry|ero|erio|ère|erium)',
    'mission|movement|nations?|nato|navy|network|news|newspaper|observatory|office|organi[sz]ation|organizzazione|parliament|parlamento',
    'party|partito|police|presiden(cy|za)|press|program(me)?|project|publish(er|ing|ers)|regione?|republic(a)?|research|school|scuola',
    'secretariat|senat[eo]?|service|servizio|society|società|staff|state|stiftung|studi(es|o)?|team|trust|tribunal[e]?|undersecretariat|union|unione',
    'unit(ed)?|universi(ty|tà|dad|té|tät)|verein|watch|working',
  ].join('|')})\\b`,
  'i',
);

/** Whether words that stand as one name are rather an institution's than a person's. */
export const isInstitution = (text: string): boolean => {
  const words = text.split(/\s+/);
  return (
    words.length === 1 ||
    words.length > 5 ||
    /[\d&/():]/.test(text) ||
    / (of|for|and|the|per|della?|del|dei|delle|degli|di|e|et|pour|für|und|para|y) (?!\p{Lu}\S+$)/u.test(
      ` ${text} `,
    ) ||
    institutional.test(text)
  );
};

const particle = /^((?:(?:\p{Ll}[\p{L}'’.-]*|d['’]|al-|el-)\s+)+)(?=\p{Lu})/u;

/** A family name with what stands before it in small letters: "van der Berg", "de' Medici". */
export const withParticle = (family: string): Pick<CslName, 'family' | 'non-dropping-particle'> => {
  const found = particle.exec(family);
  return found
    ? { 'non-dropping-particle': found[1]!.trim(), family: family.slice(found[0].length) }
    : { family };
};

const suffixes = /^(jr|sr|jun|sen|ii|iii|iv|v)\.?$/i;

/**
 * A name as people type it into one field: "Rossi, Maria", "van der Berg, Hans, Jr.", "Maria Rossi", and
 * institutions, which programs mark by a comma at the end ("World Bank,") or not at all.
 */
export const personName = (typed: string): CslName | null => {
  const text = typed.replace(/\s+/g, ' ').replace(/^[\s,;]+|[\s;]+$/g, '');
  if (text === '') return null;
  if (/,$/.test(text)) return { literal: text.replace(/[\s,]+$/, '') };
  const parts = text.split(',').map((part) => part.trim());
  const [family = '', ...others] = parts;
  if (others.length > 0) {
    const [given = '', ...more] =
      others[0] !== undefined && suffixes.test(others[0]) && others.length > 1
        ? [others[1], others[0], ...others.slice(2)]
        : others;
    return {
      ...withParticle(family),
      ...(given === '' ? {} : { given }),
      ...(more.length > 0 ? { suffix: more.join(', ') } : {}),
    };
  }
  if (isInstitution(text)) return { literal: text };
  const words = text.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1)!) ? words.pop() : undefined;
  // Small words before the last one belong to the family name: "Hans van der Berg".
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1]!)) from--;
  return {
    ...withParticle(words.slice(from).join(' ')),
    given: words.slice(0, from).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
};

/** The names in texts, without empty ones. */
export const personNames = (texts: readonly string[]): CslName[] =>
  texts.map(personName).filter((name) => name !== null);
