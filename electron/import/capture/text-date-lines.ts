import { isPlace } from '../../../shared/citations/parse/vocabulary.ts';
import { isOutletName } from './outlet-names.ts';
import { datesIn, dayAndMonth, isPast, type TextDate } from './text-dates.ts';
import { readByline } from './text-names.ts';

/** A date with what the line says that it is. */
export type LineDate = TextDate & { label: 'published' | 'updated' | 'none' };

/** Words of a label, and what may stand between them and the date. */
const label = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})(?!\\p{L})[^\\p{L}]*(?:(?:on|at|il|alle|ore|am|le|el|the|à|um)(?!\\p{L})[^\\p{L}]*)*$`,
    'iu',
  );
const published = label(
  '(?:first |originally )?published|posted|publication date|issued|released|date|pubblicat[oa]|data|veröffentlicht|' +
    'erschienen|publiée?|publicad[oa]|fecha|datum|yayın(?:lanma)?(?: tarihi)?|yayım(?:lanma)?(?: tarihi)?|giriş(?: tarihi)?|tarih',
);
const updated = label(
  '(?:last )?(?:updated?|modified|edited|revised|changed)|(?:ultim[oa] )?(?:aggiornat[oa]|aggiornamento|modifica(?:ta|to)?)|' +
    '(?:zuletzt )?(?:aktualisiert|geändert)|stand|mise? (?:à )?jour|actualizad[oa]|(?:son )?güncelle\\p{L}*',
);

const weekdays =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|' +
  'venerd[iì]|sabato|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|' +
  'vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pazartesi|salı|çarşamba|perşembe|cuma|' +
  'cumartesi|pazar';
const times =
  '(?:[01]?\\d|2[0-3])[:.h]\\d\\d(?::\\d\\d)?(?:\\s*[ap]\\.?m\\.?)?|(?:[01]?\\d)\\s?[ap]\\.?m\\.?|' +
  '(?:gmt|utc|cet|cest|bst|est|edt|et|mez|mesz|trt)(?:[+-]\\d{1,2})?|' +
  '\\d{1,3}\\s?min(?:ute[sn]?|uti)?(?:\\s(?:read|di lettura|lesezeit))?|' +
  '(?:updated )?(?:an?|\\d{1,3}) (?:minute|hour|day|week|month)s? ago|(?:alle|ore|um|uhr|at|on|il|am|le|el|saat|del|à)';
/** What may stand beside a date and says nothing: weekdays, times and zones, reading times. */
const beside = new RegExp(`(?<![\\p{L}\\p{N}])(?:${weekdays}|${times})\\.?(?![\\p{L}\\p{N}])`, 'giu');

/** The dates of a line with their labels: "Published 3 Jan 2026, updated 5 Jan 2026". */
const labelled = (line: string): LineDate[] => {
  let from = 0;
  return datesIn(line).map((date) => {
    // "Updated 9:12 PM CEST, May 14": what stands between is no part of the label.
    const before = line.slice(from, date.start).replace(beside, ' ');
    from = date.end;
    const label = updated.test(before) ? 'updated' : published.test(before) ? 'published' : 'none';
    return { ...date, label };
  });
};

export type DateLine = { dates: LineDate[] /** What else the line says, such as a name. */; rest: string };

/**
 * A line that is there for its date: with a label, or with nothing beside it but a name, a place, an outlet, a
 * weekday or a time. Null for a sentence in which a date occurs.
 */
export const readDateLine = (given: string, now: Date): DateLine | null => {
  if (given.length > 200) return null;
  // Two forms of one date that lost what stood between them: "05/14/2024May 14, 2024".
  const line = given.replace(/(\d{4})(?=\p{Lu}\p{Ll}{2})/gu, '$1 | ');
  const dates = labelled(line).filter(({ parts }) => parts.length === 3 && isPast(parts, now));
  if (dates.length === 0) return null;
  let rest = line;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  const left = rest
    .split(/\s*[|•·,;()]\s*|\s+[–—-]\s+/u)
    .map((piece) =>
      piece
        .replace(beside, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\W_]+|[\s:.–—-]+$/gu, '')
        .replace(updated, '')
        .replace(published, '')
        .replace(/^[\W_]+|[\s:.–—-]+$/gu, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
  if (left.length > 5) return null;
  const rests = left.join(' | ');
  const isKnown = left.every(
    (piece) =>
      isOutletName(piece) || isPlace(piece) || dayAndMonth(piece) !== null || readByline(piece) !== null,
  );
  return isKnown ? { dates, rest: rests } : null;
};

/** "date 2023-02-10 The statement …": a label and a date before the first words of a line that goes on. */
export const leadingDate = (
  line: string,
  now: Date,
): { date: LineDate; words: string; rest: string } | null => {
  const [date] = labelled(line.slice(0, 120));
  if (date?.label !== 'published' || date.parts.length !== 3 || !isPast(date.parts, now)) return null;
  const before = line.slice(0, date.start);
  if (before.trim().split(/\s+/).length > 3 || !/^[\s\p{L}:.]*$/u.test(before)) return null;
  return {
    date,
    words: line.slice(0, date.end).trim(),
    rest: line.slice(date.end).replace(/^[\s.,;:|–—-]+/u, ''),
  };
};
