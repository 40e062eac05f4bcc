import type { CslName } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import type {
  ImportedFile,
  ImportedQuotation,
  ImportedSearch,
  ImportedSource,
} from '../../../shared/sources/imported-source.ts';
import { withParticle } from '../../../shared/sources/person-name.ts';
import type {
  ZoteroAttachment,
  ZoteroContents,
  ZoteroCreator,
  ZoteroItem,
} from '../../../shared/sources/zotero-library.ts';
import { Draft } from '../draft.ts';
import { textOfHtml } from '../html-text.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { languageOf } from '../languages.ts';
import { readExtra } from './extra-field.ts';
import {
  datesOfZotero,
  genreOfZotero,
  roleOfZotero,
  typeOfZotero,
  variableIn,
  variableOfZotero,
} from './item-fields.ts';
import { queryOfSearch } from './saved-search.ts';
import { zoteroDate } from './zotero-date.ts';

/** So many things that were left out are told one by one. */
const mostTold = 500;

/**
 * Items of Zotero as sources, with their tags, notes, collections, files and what is marked in those. Files are named
 * by their place in the data folder ("storage/ABCD1234/a.pdf") or, linked ones, by their path.
 */
export const sourcesOfZotero = ({ items, searches, relations }: ZoteroContents): ImportedSources => {
  const problems: EntryProblem[] = [];
  const tell = (problem: EntryProblem): void => {
    if (problems.length < mostTold) problems.push(problem);
  };
  const unknown = new UnknownFields();
  const sources = items.map((item) => sourceOf(item, tell, unknown));
  const taken: ImportedSearch[] = [];
  for (const search of searches) {
    const query = queryOfSearch(search);
    if (query === null) tell({ entry: search.name.slice(0, 200), reason: say('zotero-search-left') });
    else taken.push({ name: search.name, query });
  }
  if (relations > 0) tell({ entry: 'Zotero', reason: say('zotero-relations-left', { count: relations }) });
  return { sources, problems, notUnderstood: unknown.list(), searches: taken };
};

const sourceOf = (
  item: ZoteroItem,
  tell: (problem: EntryProblem) => void,
  unknown: UnknownFields,
): ImportedSource => {
  const { fields } = item;
  const extra = readExtra(fields.get('extra') ?? '');
  const draft = new Draft('zotero', extra.type || (typeOfZotero.get(item.type) ?? 'document'));
  if (!typeOfZotero.has(item.type)) draft.keep('itemType', item.type);
  for (const [role, names] of rolesOf(item.creators)) draft.put(role, names);

  const plain = [...fields].filter(([field]) => variableOfZotero.has(field));
  plain.sort(([a], [b]) => variableOfZotero.get(a)![1] - variableOfZotero.get(b)![1]);
  for (const [field, text] of plain) {
    const variable = variableIn(item.type, variableOfZotero.get(field)![0]);
    draft.putOrKeep(variable, variable === 'page' ? text.replace(/\s*[–—]\s*/g, '-') : text.trim(), field);
  }
  for (const [field, text] of fields) {
    const date = datesOfZotero.get(field);
    if (date !== undefined && !draft.put(date, zoteroDate(text))) draft.keep(field, text);
    if (field === 'language') draft.put('language', languageOf(text));
    if (field === 'DOI') draft.putDoi(text, field);
    if (date === undefined && !variableOfZotero.has(field) && !ownFields.has(field)) draft.keep(field, text);
  }
  for (const [variable, value] of extra.variables) {
    if (variable === 'DOI' && typeof value === 'string') draft.putDoi(value, 'extra DOI');
    else if (typeof value === 'string') draft.putOrKeep(variable, value, `extra ${variable}`);
    else draft.put(variable, value);
  }
  draft.put('note', extra.note);
  draft.put('genre', genreOfZotero.get(item.type));
  const notes = item.notes.map(textOfHtml);
  // A note or a file that belongs to no item is a document of its own.
  if (item.type === 'note') draft.put('title', firstLine(notes[0] ?? ''));
  if (item.type === 'attachment') draft.put('title', item.attachments[0]?.path.split(/[/\\:]/).at(-1));
  unknown.add(draft.kept);
  draft.keep('key', item.key);

  const title = fields.get('title') ?? item.key;
  const belongings = item.attachments.map((attachment) =>
    belongingsOf(attachment, (reason) => tell({ entry: title.slice(0, 200), reason })),
  );
  const all = {
    tags: item.tags,
    notes: [...notes, ...belongings.flatMap((one) => one.notes)].filter((note) => note !== ''),
    collections: item.collections,
    files: belongings.flatMap((one) => one.files),
    quotations: belongings.flatMap((one) => one.quotations),
  };
  return {
    item: draft.finish(fields.get('citationKey') || extra.citationKey),
    ...Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0)),
  };
};

/** Fields that are read apart. */
const ownFields = new Set(['extra', 'citationKey', 'language', 'DOI']);

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 200);

const rolesOf = (creators: readonly ZoteroCreator[]): Map<string, CslName[]> => {
  const roles = new Map<string, CslName[]>();
  for (const creator of creators) {
    const name = nameOf(creator);
    if (name === null) continue;
    const role = roleOfZotero(creator.role);
    roles.set(role, [...(roles.get(role) ?? []), name]);
  }
  return roles;
};

const nameOf = ({ first, last, isWhole }: ZoteroCreator): CslName | null => {
  const [given, family] = [first.trim(), last.trim()];
  if (family === '' && given === '') return null;
  if (isWhole) return { literal: family || given };
  const [bare = '', suffix] = given.split(/,\s*(?=(?:Jr|Sr|II|III|IV)\.?$)/);
  // In quotation marks a name is one, whatever its words are.
  const quoted = /^"(.+)"$/.exec(family)?.[1];
  return {
    ...(family === ''
      ? {}
      : quoted === undefined && bare !== ''
        ? withParticle(family)
        : { family: quoted ?? family }),
    ...(bare === '' ? {} : { given: bare }),
    ...(suffix === undefined ? {} : { suffix }),
  };
};

type Reason = EntryProblem['reason'];
type AtFile = { files: ImportedFile[]; notes: string[]; quotations: ImportedQuotation[] };

const belongingsOf = (attachment: ZoteroAttachment, tell: (reason: Reason) => void): AtFile => {
  const { key, title, kind, path, url, note, annotations } = attachment;
  const at: AtFile = { files: [], notes: [textOfHtml(note)], quotations: [] };
  if (kind === 'link') {
    if (url !== '') at.notes.push(title === '' || title === url ? url : `${title}: ${url}`);
  } else if (path !== '') {
    const stored = /^storage:(.+)$/s.exec(path)?.[1];
    const name = (stored ?? path).split(/[/\\]/).at(-1)!;
    at.files.push({ name, path: kind === 'stored' ? `storage/${key}/${stored ?? path}` : path });
  }
  let drawn = 0;
  for (const { kind: mark, text, comment, page } of annotations) {
    const words = text.trim();
    const remark = textOfHtml(comment);
    if (mark === 'image' || mark === 'ink') drawn++;
    if ((mark === 'highlight' || mark === 'underline') && words !== '')
      at.quotations.push({
        text: words,
        ...(page === '' ? {} : { label: 'page', locator: page }),
        ...(remark === '' ? {} : { note: remark }),
      });
    else if (remark !== '') at.notes.push(page === '' ? remark : `p. ${page}: ${remark}`);
  }
  if (drawn > 0) tell(say('zotero-drawings-left', { count: drawn }));
  return at;
};
