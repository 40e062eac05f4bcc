import { expect, it } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import { styles } from '#shared/citations/styles/index.ts';
import { printSample } from '#shared/citations/styles/sample.ts';
import type { StyleField, StyleKind } from '#shared/citations/styles/style.ts';
import { inline } from './notes.ts';

const kinds: Record<StyleKind, string> = {
  note: 'Notes',
  'author-date': 'Author and date in the text',
  numeric: 'Numbers',
  label: 'Labels',
};
const fields: Record<StyleField, string> = {
  house: 'house',
  general: 'general',
  politics: 'politics',
  law: 'law',
  humanities: 'humanities',
  science: 'sciences',
};

/** As Markdown shows it: no text of a source becomes a link, a table or an entity. */
const cell = (text: string): string => text.replace(/[|<>[\]]/g, '\\$&');
const printed = (runs: RichText): string =>
  runs.map((run) => (run.superscript ? `<sup>${cell(run.text)}</sup>` : cell(inline([run])))).join('');

const row = async (style: (typeof styles)[number]): Promise<string> => {
  const printing = await loadPrinting(style.id, style.locales[0] ?? 'en-GB');
  const [first, later] = printSample(printing).citations.map(printed);
  const journals = 'journals' in style ? `. Also: ${style.journals.join(', ')}` : '';
  const language =
    style.locales.length === 1 ? style.locales[0] : style.locales.length > 1 ? 'en, it' : 'any';
  return `| ${cell(style.title)}${cell(journals)} | \`${style.id}\` | ${fields[style.field]} | ${language} | ${first!}<br>${later!} |`;
};

const page = async (): Promise<string> => {
  const parts: string[] = [];
  for (const [kind, name] of Object.entries(kinds)) {
    const rows = await Promise.all(styles.filter((style) => style.kind === kind).map(row));
    parts.push(
      `## ${name}\n\n| Style | Id | Field | Written for | A first citation and a later one |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    );
  }
  return `# Citation styles

The ${styles.length} styles that come with Ibid. This page is written by a test (\`tests/unit/citations/styles-table.test.ts\`,
with \`-u\`) from the catalogue and from what each style prints of the same article, in the language it is written for.
Every style prints in every language of CSL. The forms of the IAI styles are in [iai.md](iai.md).

The IAI styles are part of Ibid, under the AGPL-3.0-or-later. All others are unchanged copies of styles of the
[Citation Style Language project](https://citationstyles.org) (state of February 2023), by the authors named in each
file, under the [Creative Commons Attribution-ShareAlike 3.0 licence](https://creativecommons.org/licenses/by-sa/3.0/);
so are the words of the languages. Any other style of the project can be added: see the [user guide](../user-guide.md).

${parts.join('\n\n')}
`;
};

it('docs/styles/README.md has every bundled style and what it prints (-u writes it)', async () => {
  await expect(await page()).toMatchFileSnapshot('../../../docs/styles/README.md');
});
