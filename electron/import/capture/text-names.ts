import type { CslName } from '../../../shared/citations/csl-item.ts';
import { givenNames } from '../../../shared/citations/parse/given-names.ts';
import { readNames } from '../../../shared/citations/parse/read-names.ts';
import {
  isCountry,
  isInstitution,
  isMagazine,
  isNewspaper,
  isPlace,
} from '../../../shared/citations/parse/vocabulary.ts';
import { fold } from '../../../shared/sources/fold.ts';
import { isCountryName } from './country-names.ts';
import { isOutletName } from './outlet-names.ts';

/** What stands before the names of those who wrote an article. */
const lead =
  /^(?:(?:written |reported |text |story |words |reporting |analysis |opinion |commentary |interview )?by|(?:testo |servizio |un articolo |intervista |analisi )?di|dal nostro (?:inviato|corrispondente)|dalla nostra (?:inviata|corrispondente)|von|par|por|da|de|door|text|testo|autor[ei]?|autrice|authors?|auteurs?|yazar|yazan|haber|firma)\b\s*[:.]?\s+(?=\p{Lu})/iu;
const staff =
  /^(?:(?:la |the |our |el |die |der )?(?:redazione|staff(?: writers?| reporters?)?|newsroom|news ?desk|editorial (?:board|staff|team)|editors?|redaktion|rédaction|redacción|editore?s?|(?:our )?(?:own )?correspondents?|corrispondente|agenc(?:y|ies)|agenzie|web ?desk|haber merkezi|admin|online|web))\b/iu;
const role =
  /^(?:.*\b(?:correspondent|reporter|editor|writer|columnist|analyst|fellow|professor|director|bureau|chief|researcher|inviat[oa]|corrispondente|giornalista|caporedattore|direttore|ricercat(?:ore|rice)|redakteur(?:in)?|korrespondent(?:in)?|journaliste|envoyée?|senior|author|contributor|muhabir)\b.*|(?:in|from|da|a|aus|à|en)\s+\p{Lu}.*)$/iu;

/** Contacts that stand beside a name. */
const withoutContacts = (text: string): string =>
  text
    .replace(/\(?<?\b[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}\b>?\)?/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])@\w{1,40}/gu, ' ')
    .replace(/\bhttps?:\/\/\S{1,300}/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const tidyCase = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{Lu}[\p{L}]+/gu, (part) => part[0] + part.slice(1).toLocaleLowerCase('en'));

export type Byline = {
  /** Empty where it is said that the staff wrote it. */
  names: CslName[];
  /** What stands behind the names: an agency, a newspaper. */
  outlet: string | null;
  /** It says "by", or what says the same. */
  isMarked: boolean;
};

const isOneName = (text: string): boolean => /^\p{Lu}[\p{L}\p{M}.'’-]{1,30}$/u.test(text);

/** "Helena Marsh Diplomatic editor": an office that no comma divides from the name. */
const office =
  /\s+(?:(?:diplomatic|political|politics|europe|european|foreign|defen[cs]e|senior|chief|economics?|world|environment|international|security|deputy|associate|special|staff|middle east|africa|asia|us|uk|eu|rome|brussels|berlin|london|paris|washington|moscow|ankara|istanbul)\s+){0,3}(?:affairs\s+)?(?:editor|contributor|staff writer|staff|guest author|freelance(?: journalist)?|correspondent|reporter|columnist|writer|analyst|commentator|bureau chief|inviat[oa]|corrispondente)(?:\s+(?:in|for|at|a|da)\s+.{2,60})?$/iu;

const honorific =
  /^(?:(?:dr|prof|professor|professoressa|dott|dott\.ssa|dottor|dottoressa|sir|dame|lord|lady|mr|mrs|ms|hon|amb|ambassador|gen|ph\.?d)\.?\s+)+(?=\p{Lu})/iu;

/** One person, in full: at least a given name and a family name. */
const person = (text: string): CslName[] | null => {
  const plain = tidyCase(
    text
      .trim()
      .replace(honorific, '')
      // Marks of notes on the authors.
      .replace(/[*†‡§¹²³⁴⁵]+$/u, '')
      .replace(office, ''),
  );
  if (plain === '' || /\d|["“”«»?!]/.test(plain) || plain.length > 60 || !/\s/.test(plain)) return null;
  if (
    isCountry(plain) ||
    isCountryName(plain) ||
    isPlace(plain) ||
    isInstitution(plain) ||
    isNewspaper(plain) ||
    isMagazine(plain)
  )
    return null;
  const read = readNames(plain, true);
  if (read?.kind !== 'people' || read.more) return null;
  return read.names.every(({ family, given }) => family && given) ? read.names : null;
};

/** A line that says nothing but what somebody's office is. */
export const isOffice = (text: string): boolean =>
  text.length < 120 && role.test(text) && !/[.!?]$/.test(text) && text.split(/\s+/).length <= 8;

/** Whether the given name of a person is one that is known as such. */
export const isKnownGiven = (names: readonly CslName[]): boolean =>
  names.length > 0 && names.every(({ given = '' }) => givenNames.has(fold(given.split(/[\s-]/)[0] ?? '')));

/**
 * A line as the names of authors: "By Jane Roe and John Doe, Reuters", "di Anna Bianchi", "Jane Roe | Rome". Null if
 * it holds anything that is no name, no office and no outlet.
 */
export const readByline = (line: string): Byline | null => {
  if (line.length > 240) return null;
  const plain = withoutContacts(line)
    .replace(/^[|•·–—-]\s*|\s*[|•·–—-]$/gu, '')
    .replace(/[.,;:]+$/, '');
  const marked = lead.exec(plain);
  // "(Brussels, European office)": where somebody is, or for whom.
  const asides = (marked ? plain.slice(marked[0].length) : plain).split(/\s*\(([^()]{2,80})\)/u);
  const rest = asides
    .filter((_, index) => index % 2 === 0)
    .join(' ')
    .trim();
  const pieces = rest.split(
    /\s*[|•·;]\s*|\s+[–—-]\s+|,\s+(?:and|e|und|et|y)\s+|,\s*|\s+(?:and|e|und|et|y|ve|&)\s+(?=\p{Lu})/u,
  );
  if (pieces.length > 12) return null;
  const names: CslName[] = [];
  let outlet = asides.find((aside, index) => index % 2 === 1 && isOutletName(aside)) ?? null;
  let isStaff = false;
  for (const [index, piece] of pieces.entries()) {
    const text = piece.trim().replace(/\s+\((.{2,40})\)$/u, '');
    if (isOutletName(text)) outlet ??= text;
    else if (text !== '' && !(index > 0 && (role.test(text) || isPlace(text)))) {
      const inPlace = /^(.+?)\s+(?:in|from|a|da|aus|à|en)\s+\p{Lu}[\p{L} ]{1,40}$/u.exec(text)?.[1];
      const one = person(text) ?? (inPlace ? person(inPlace) : null);
      if (one) names.push(...one);
      else if (staff.test(text)) isStaff = true;
      // Behind "by" and a name, a place that nobody knows.
      else if (!role.test(text) && !isPlace(text) && !(marked && names.length > 0 && isOneName(text)))
        return null;
    }
  }
  if (names.length === 0 && !isStaff && !(marked && outlet)) return null;
  return { names, outlet, isMarked: marked !== null || isStaff };
};

/** "(Reporting by Jane Roe in Rome; editing by John Doe)": who reported. */
export const readReporting = (line: string): Byline | null => {
  const match = /^\((?:additional )?reporting by ([^;()]{4,200})/iu.exec(line);
  if (!match || /^\(additional/i.test(line)) return null;
  const by = readByline(`By ${match[1]}`);
  return by && by.names.length > 0 ? by : null;
};

const authorNote =
  /^(?:the author,? )?(\p{Lu}[^.;:]{3,60}?),? (?:is|was|è|ist|est|es) (?:an? |the |un[oa]? |un['’]|einer? |une? |el |la |il |der |die )?(?:\p{L}+[ -]){0,5}(?:fellow|professor|lecturer|director|analyst|researcher|columnist|author|editor|head|chair|ricercat(?:ore|rice)|professore(?:ssa)?|direttore|direttrice|analista|docente|forscher(?:in)?|professorin|chercheu(?:r|se)|professeure?|investigador[ae]?)\b/iu;

/** "Jane Roe is a senior fellow at …": who wrote what stands above it. */
export const readAuthorNote = (line: string): Byline | null => {
  const name = line.length <= 400 ? authorNote.exec(line)?.[1] : undefined;
  const by = name === undefined ? null : readByline(name);
  return by && by.outlet === null && isKnownGiven(by.names) ? by : null;
};
