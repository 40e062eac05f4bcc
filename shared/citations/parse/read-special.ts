import { elementsOf } from './elements.ts';
import { languageOf } from './language-of.ts';
import { type MarkedText, sliceMarked, trimMarked } from './marked-text.ts';
import { readDate } from './read-date.ts';
import { type ReadNames, readNames } from './read-names.ts';
import { readPart } from './read-parts.ts';
import type { Tail } from './read-tail.ts';
import type { Field, Reading } from './reading.ts';
import { isCountry } from './vocabulary.ts';

const withLanguage = (fields: Record<string, Field>, title: string): Record<string, Field> => {
  const language = languageOf(title);
  return language
    ? { ...fields, language: { value: language.tag, confidence: language.confidence } }
    : fields;
};

const untitled = (text: string): string =>
  text
    .trim()
    .replace(/^["“«]|["”»]$/g, '')
    .replace(/[,.]$/, '')
    .trim();

/** "Italian Senate website: *Title*": a standing page. */
export const readWebsite = (marked: MarkedText): Reading | null => {
  const { text } = marked;
  const match =
    /^(.{2,160}?)(?:,?\s(?:official )?website|,?\ssito(?: web| internet)?(?: ufficiale)?):\s+(.{2,400})$/iu.exec(
      text,
    );
  if (!match || /[“”"]|\.\s/.test(match[1]!) || !readNames(match[1]!)) return null;
  const elements = elementsOf(sliceMarked(marked, text.length - match[2]!.length));
  // Without italics all but a date or a page behind it is the title.
  let last = elements.length;
  while (last > 1 && elements[0]!.title === null && readPart(elements[last - 1]!.text)) last--;
  if (elements[0]?.title) last = 1;
  const title = match[2]!.slice(0, elements[last - 1]?.to);
  const others = elements.slice(last).map((element) => element.text);
  const fields: Record<string, Field> = {
    'container-title': { value: match[1]!.trim(), confidence: 0.96 },
    title: { value: untitled(title), confidence: 0.95 },
  };
  const date = readDate(others.join(', '));
  if (date) fields.issued = { value: date.date, confidence: date.confidence };
  return { type: 'webpage', typeConfidence: 0.97, fields: withLanguage(fields, title), score: 2 };
};

const act =
  /^((?:(?:constitutional|legislative|presidential|ministerial|implementing|delegated|council|commission|organic|federal|public|royal|executive|joint)\s)*(?:law|act|decree(?:-law)?|legislative decree|decree of the [\p{L} ]+?|bill|order|regulation|directive|decision|resolution|ordinance|statute|legge(?: costituzionale)?|decreto(?:[- ]legge| legislativo| ministeriale| del [\p{L} ]+?)?|d\.?lgs\.?|d\.?l\.?|disegno di legge|regolamento|direttiva|decisione|loi|ley|gesetz))\b,?\s*(?:\((EU|EC|EEC|UE|CE|Euratom|CFSP|PESC)\)\s*)?(?:del Consiglio |della Commissione |of the Council )?(?:(?:no?|nr|n)\.?\s*)?([\p{L}\d][\p{L}\d/.-]*\d[\p{L}\d/.-]*|\d+)?(?:\s?\((EU|EC|UE|CE)\))?,?\s*(?:(?:of|del|dell[’']|dated|du|de|adopted on)\s*(\d.+))?$/iu;

/** "Legge 9 luglio 1990, n. 185": in Italian the date can stand before the number. */
const dateFirst =
  /^((?:\p{Lu}[^,:]{1,60},\s)?\p{L}[\p{L}.’' -]*?)\s(?:del(?:l[’'])?\s?)?(\d{1,2}\S?\s\p{L}+\s\d{4}),\s(?:n|no|nr)\.\s?(\d[\d/-]*)/iu;

/** "Italy, Law No. 145 of 21 July 2016: *Title*"; an act of Italy or the EU may come without its country. */
export const readLaw = ({ text }: MarkedText): Reading | null => {
  const turned = text.replace(dateFirst, '$1 n. $3 del $2');
  const match = /^(?:(\p{Lu}[^,:]{1,60}),\s)?([^:]{3,160})(?::\s([\s\S]{3,600}))?$/u.exec(turned);
  if (!match || (match[1] !== undefined && !isCountry(match[1]))) return null;
  const found = act.exec(match[2]!.trim());
  if (!found || (found[3] === undefined && found[5] === undefined)) return null;
  // Without a country only a number and a date together are surely those of an act.
  if (match[1] === undefined && (found[3] === undefined || found[5] === undefined)) return null;
  const date = found[5] === undefined ? null : readDate(found[5]);
  if (found[5] !== undefined && !date) return null;
  const european = found[2] ?? found[4];
  const isEuropean = european !== undefined;
  const fields: Record<string, Field> = {};
  if (match[1] !== undefined) fields.jurisdiction = { value: match[1].trim(), confidence: 0.95 };
  fields.genre = { value: found[1]!.trim(), confidence: 0.95 };
  if (found[3] !== undefined)
    fields.number = { value: isEuropean ? `(${european}) ${found[3]}` : found[3], confidence: 0.95 };
  if (date) fields.issued = { value: date.date, confidence: date.confidence };
  const [title = '', cited] = (match[3] ?? '').split(/,\s(?=(?:art|pp?|para|sec)\S*\.\s?\d)/iu);
  if (title !== '') fields.title = { value: untitled(title), confidence: 0.95 };
  else fields.title = { value: match[2]!.trim(), confidence: 0.4 };
  const isBill = /\bbill\b|disegno/i.test(found[1]!);
  const reading: Reading = {
    type: isBill
      ? 'bill'
      : /regulation|regolamento/i.test(found[1]!) && !isEuropean
        ? 'regulation'
        : 'legislation',
    typeConfidence: 0.9,
    fields: withLanguage(fields, title),
    score: 2.5,
  };
  const place = cited === undefined ? null : readPart(cited);
  if (place?.kind === 'locator') reading.locator = { label: place.label, locator: place.value };
  else if (place?.kind === 'pages') reading.locator = { label: 'page', locator: place.value };
  return reading;
};

const ownForm =
  /^((?:author[’']?s?[’']? |authors[’'] |personal |online |telephone |phone |private )*(?:interviews?|conversation|intervista|colloquio)\s(?:with|con|a)\s[^,]{3,120}(?:,\s(?!\p{Lu}[^,]*,?\s(?:\d|\p{L}+\s\d{4}))[^,]{3,60})?),\s(?:(\p{Lu}[^,\d]{2,40}),\s)?(.{4,40})$/iu;
const letterForm =
  /^(.{3,80}?),\s(e-?mail|letter|message|lettera|messaggio)(?:\s(?:to|a|ad)\s(.{3,80}?))?,\s(.{4,40})$/iu;

/** An interview or a letter that is described rather than titled: "Interview with a NATO official, Brussels, 15 April 2025". */
export const readOwn = ({ text }: MarkedText): Reading | null => {
  if (/[“”"«]/.test(text)) return null;
  const interview = ownForm.exec(text);
  const date = readDate((interview?.[3] ?? '').trim());
  if (interview && date) {
    const fields: Record<string, Field> = { title: { value: interview[1]!, confidence: 0.85 } };
    if (interview[2] !== undefined) fields['event-place'] = { value: interview[2], confidence: 0.85 };
    fields.issued = { value: date.date, confidence: date.confidence };
    return { type: 'interview', typeConfidence: 0.9, fields, score: 1.5 };
  }
  const letter = letterForm.exec(text);
  const author = letter && readNames(letter[1]!);
  const sent = letter && readDate(letter[4]!);
  if (!letter || !author || author.kind !== 'people' || !sent) return null;
  const recipient = letter[3] === undefined ? null : readNames(letter[3]);
  const fields: Record<string, Field> = {
    author: { value: author.names, confidence: author.confidence },
    genre: { value: letter[2], confidence: 0.9 },
    issued: { value: sent.date, confidence: sent.confidence },
  };
  if (recipient) fields.recipient = { value: recipient.names, confidence: recipient.confidence };
  return { type: 'personal_communication', typeConfidence: 0.9, fields, score: 1.5 };
};

type Listed = { marked: MarkedText; names: ReadNames; date?: NonNullable<Tail['date']>; title?: string };

/** "Waltz, Kenneth N. Title. Reading: Addison-Wesley, 1979.": full stops divide, as in bibliographies. */
export const readListed = (marked: MarkedText): Listed | null => {
  const match =
    /^(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s(?:\p{Lu}[\p{L}’'-]+\s?|\p{Lu}\.[\s-]?){1,4}?(?:,?\s(?:and|&)\s[\p{L}. -]{3,60}?)?)(?:(?<=\p{Lu}\.)|\.)\s+(?=\p{Lu}[\p{L}’']*\s)/u.exec(
      marked.text,
    );
  const names = match && readNames(match[1]!);
  if (!match || names?.kind !== 'people') return null;
  const rest = trimMarked(sliceMarked(marked, match[0].length));
  if (elementsOf(rest)[0]?.title !== null) return null;
  const stop = /[.?!](?=\s+[\p{Lu}*“"(])/u.exec(rest.text);
  if (!stop || stop.index < 3 || rest.text.slice(0, stop.index).includes(',')) return null;
  const title = rest.text.slice(0, stop.index + (stop[0] === '.' ? 0 : 1));
  return { marked: trimMarked(sliceMarked(rest, stop.index + 1)), names, title };
};

/** "Andreatta, F. (2008). Title": the year stands behind the names, as in lists of references. */
export const readAuthorDate = (marked: MarkedText): Listed | null => {
  const match =
    /^([^“”"«()]{3,400}?(?:\((?:eds?|hrsg|a cura di)\.?\))?),?\s\(([^()]{4,40})\)[.,:]?\s+(?=\S)/iu.exec(
      marked.text,
    );
  if (!match || /\s\d|[?!]/.test(match[1]!)) return null;
  for (let at = 0; at < match[0].length; at++) if (marked.italic[at]) return null;
  const date = readDate(match[2]!);
  const names = date && readNames(match[1]!);
  if (!date || !names || (names.kind === 'institution' && names.confidence < 0.9)) return null;
  const rest = trimMarked(sliceMarked(marked, match[0].length));
  // "Rossi (2008) 30 Journal 169" has its title elsewhere.
  const first = elementsOf(rest)[0];
  if (!first || /^\d/.test(rest.text)) return null;
  if (first.title !== null) return { marked: rest, names, date };
  // A title without marks ends with its sentence.
  const stop = /[.?!](?=\s+[\p{Lu}*“"(])/u.exec(rest.text);
  if (!stop || stop.index < 3) return { marked: rest, names, date };
  const title = rest.text.slice(0, stop.index + (stop[0] === '.' ? 0 : 1));
  return { marked: trimMarked(sliceMarked(rest, stop.index + 1)), names, date, title };
};
