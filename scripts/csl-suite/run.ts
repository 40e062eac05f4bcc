import { localeIds } from '#shared/citations/locales/ids.ts';
import { loadLocale } from '#shared/citations/locales/index.ts';
import type { Locale, Style } from '#shared/citations/styles/style.ts';
import { readCases, type SuiteCase } from './cases.ts';
import { blocksOfHtml, shown } from './compare.ts';
import { runOurs, type Way, wayOf } from './ours.ts';
import { runTheirs } from './theirs.ts';

/** The ways in which cases are run. */
export const ways: Readonly<Record<Way, string>> = {
  paper: 'as notes and citations of a paper, edited',
  cites: 'as single citations',
  bibliography: 'as a bibliography',
};

export type Outcome = {
  name: string;
  way: Way;
  expected: string;
  ours: string;
  theirs: string;
  oursPass: boolean;
  theirsPass: boolean;
};

/** The lines of an expected result without the marks that say which of them the last step changed. */
const expectedOf = ({ result, mode }: SuiteCase): string =>
  mode === 'bibliography' ? result : result.replace(/^(>>|\.\.)\[\d+\] /gm, '');

const blocksOf = (html: string, mode: string) =>
  mode === 'bibliography' ? blocksOfHtml(html) : html.split('\n').flatMap((line) => blocksOfHtml(line));

const attempt = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    return `[failed: ${error instanceof Error ? error.message : String(error)}]`;
  }
};

/** Runs every case of the suite through Ibid's engine and through citeproc-js alone. */
export const runSuite = async (folder: string): Promise<Outcome[]> => {
  const locales = new Map<string, Locale>();
  for (const id of localeIds) locales.set(id, await loadLocale(id));
  const fallback = locales.get('en-US')!;
  const localeFor = (tag: string): Locale =>
    locales.get(tag) ??
    [...locales.values()].find(({ id }) => id.split('-')[0] === tag.split('-')[0]) ?? {
      id: tag,
      xml: fallback.xml,
    };
  // Messages about flaws of styles belong to the case.
  const { log, error } = console;
  console.log = () => {};
  console.error = () => {};
  try {
    return readCases(folder).map((suite): Outcome => {
      const lang = /default-locale="([^"]+)"/.exec(suite.csl)?.[1] ?? 'en-US';
      const style: Style = {
        id: suite.name,
        title: suite.name,
        kind: /<style[^>]*class="note"/.test(suite.csl) ? 'note' : 'author-date',
        locales: [],
        licence: '',
        xml: suite.csl,
      };
      const expected = shown(blocksOf(expectedOf(suite), suite.mode));
      const ours = attempt(() => shown(runOurs(suite, { style, locale: localeFor(lang) })));
      const theirs = attempt(() =>
        shown(
          blocksOf(
            runTheirs(suite, (tag) => localeFor(tag).xml),
            suite.mode,
          ),
        ),
      );
      return {
        name: suite.name,
        way: wayOf(suite),
        expected,
        ours,
        theirs,
        oursPass: ours === expected,
        theirsPass: theirs === expected,
      };
    });
  } finally {
    console.log = log;
    console.error = error;
  }
};
