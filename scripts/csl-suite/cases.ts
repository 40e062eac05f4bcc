import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The cases of the public CSL processor test suite (github.com/citation-style-language/test-suite), one a file:
 * a style, sources, citations, and what a processor prints.
 */

export type SuiteCite = {
  id: string | number;
  locator?: string | number;
  label?: string;
  prefix?: string;
  suffix?: string;
  position?: number;
  'near-note'?: boolean;
  'first-reference-note-number'?: number | string;
  'suppress-author'?: boolean | number | string;
  'author-only'?: boolean | number;
  [name: string]: unknown;
};
export type SuiteCitation = {
  citationID: string;
  citationItems: SuiteCite[];
  properties: { noteIndex?: number; mode?: string; [name: string]: unknown };
};
type PlaceInNotes = [id: string, note: number];
/** An edit of a paper: a citation, with those that stand before and after it. */
export type SuiteStep = [citation: SuiteCitation, before: PlaceInNotes[], after: PlaceInNotes[]];

export type SuiteCase = {
  name: string;
  mode: string;
  csl: string;
  items: { id: string | number; type?: string; [variable: string]: unknown }[];
  cites?: SuiteCite[][];
  steps?: SuiteStep[];
  result: string;
};

const section = (text: string, name: string): string | undefined =>
  new RegExp(`>>=+ ${name} =+(?:>>)?\\r?\\n([\\s\\S]*?)\\r?\\n?<<=+ ${name} =+`).exec(text)?.[1];

const json = <T>(text: string | undefined): T | undefined =>
  text === undefined || text.trim() === '' ? undefined : (JSON.parse(text) as T);

const readCase = (name: string, text: string): SuiteCase => {
  const cites = json<SuiteCite[][]>(section(text, 'CITATION-ITEMS'));
  const steps = json<SuiteStep[]>(section(text, 'CITATIONS'));
  return {
    name,
    mode: (section(text, 'MODE') ?? '').trim(),
    csl: (section(text, 'CSL') ?? '').trim(),
    items: json(section(text, 'INPUT')) ?? [],
    result: (section(text, 'RESULT') ?? '').replace(/^\n+|\n+$/g, ''),
    ...(cites ? { cites } : {}),
    ...(steps ? { steps } : {}),
  };
};

/** The cases of a folder: of the suite itself, or of its `processor-tests/humans`. */
export const readCases = (folder: string): SuiteCase[] => {
  const inside = join(folder, 'processor-tests', 'humans');
  let from = folder;
  try {
    readdirSync(inside);
    from = inside;
  } catch {
    // The folder of the cases was named itself.
  }
  return readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readCase(file.replace(/\.txt$/, ''), readFileSync(join(from, file), 'utf8')));
};
