import { validateStyle } from 'csl-validator-wasm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindParent, readStyle } from '#shared/citations/styles/added/read-style.ts';
import { readXml, XmlError } from '#shared/citations/styles/added/read-xml.ts';
import { type StyleFault, styleFaults } from '#shared/citations/styles/added/style-faults.ts';
import { StyleError } from '#shared/citations/styles/added/style-problems.ts';
import { loadStyle } from '#shared/citations/styles/bundled.ts';
import { styles } from '#shared/citations/styles/index.ts';
import { italian } from '#shared/reports/italian/index.ts';
import { english } from '#shared/reports/said.ts';
import { cslText, dependentCsl } from '../../builders/csl.ts';

const alone: FindParent = async () => null;
const faultsOf = async (text: string, findParent = alone): Promise<[StyleFault, number, string][]> => {
  try {
    await readStyle(text, findParent);
    return [];
  } catch (error) {
    if (!(error instanceof StyleError)) throw error;
    return error.problems.map(({ fault, line, what }) => [fault, line, what]);
  }
};

describe('the file of a style', () => {
  it('gives the style with what it says of itself', async () => {
    const text = cslText({ attributes: 'class="note" default-locale="it-IT"' });
    const read = await readStyle(text, alone);
    expect(read).toEqual({
      style: {
        id: 'example.org-styles-harbour',
        title: 'Harbour Review',
        kind: 'note',
        locales: ['it-IT'],
        licence: 'CC-BY-SA-3.0',
        xml: text,
      },
      cslId: 'https://example.org/styles/harbour',
      updated: '2024-05-01T00:00:00+00:00',
      parent: '',
    });
  });

  it('names a version of a bundled style by the id of that', async () => {
    const idOf = async (id: string) => (await readStyle(cslText({ id }), alone)).style.id;
    expect(await idOf('http://www.zotero.org/styles/apa')).toBe('apa');
    expect(await idOf('http://www.zotero.org/styles/chicago-fullnote-bibliography-with-ibid')).toBe(
      'chicago-fullnote',
    );
    // A short name is no id of the repository.
    expect(await idOf('mla')).toBe('mla');
    expect(await idOf('http://www.zotero.org/styles/Some_Öther')).toBe('some-öther');
    expect(await idOf('urn:uuid:1234')).toBe('uuid-1234');
    expect(await idOf('///')).toBe('style');
  });

  it.each([
    ['a category', 'class="in-text"', '<category citation-format="numeric"/>', 'numeric'],
    ['a label', 'class="in-text"', '<category citation-format="label"/>', 'label'],
    ['authors alone', 'class="in-text"', '<category citation-format="author"/>', 'author-date'],
    ['what it prints', 'class="in-text"', '', 'author-date'],
    ['its class', 'class="note"', '<category citation-format="numeric"/>', 'note'],
  ])('says its kind by %s', async (_by, attributes, info, kind) => {
    expect((await readStyle(cslText({ attributes, info }), alone)).style.kind).toBe(kind);
  });

  it('says by a number in a macro that it is numeric', async () => {
    const macros = '<macro name="author"><text variable="citation-number"/></macro>';
    const text = cslText({ attributes: 'class="in-text"', macros });
    expect((await readStyle(text, alone)).style.kind).toBe('numeric');
  });

  it.each(styles.filter(({ field }) => field !== 'house').map(({ id }) => id))(
    'of the bundled %s gives what the catalogue has',
    async (id) => {
      const bundled = await loadStyle(id);
      const { style } = await readStyle(bundled.xml, alone);
      expect(style).toMatchObject({ id, kind: bundled.kind, licence: bundled.licence });
    },
  );

  it('reads CDATA as text', async () => {
    const { style } = await readStyle(cslText({ title: '<![CDATA[Ports & Quays]]>' }), alone);
    expect(style.title).toBe('Ports & Quays');
    expect(style.xml).not.toContain('CDATA');
  });
});

describe('a dependent style', () => {
  const parent = 'http://www.zotero.org/styles/oscola';
  const withOscola: FindParent = async (address) => (address === parent ? loadStyle('oscola') : null);

  it('prints what its parent prints, under its own name', async () => {
    const read = await readStyle(dependentCsl(parent), withOscola);
    expect(read.parent).toContain('OSCOLA');
    expect(read.style).toMatchObject({
      id: 'quay-letters',
      title: 'Quay Letters',
      kind: 'note',
      locales: ['it-IT'],
    });
    const again = await readStyle(read.style.xml, alone);
    expect(again.style).toMatchObject({ id: 'quay-letters', title: 'Quay Letters', kind: 'note' });
    // Those who made the parent stay named.
    for (const [, author] of (await loadStyle('oscola')).xml.matchAll(/<name>([^<]+)<\/name>/g))
      expect(read.style.xml).toContain(author);
    expect(await validateStyle(read.style.xml)).toBe('');
  });

  it('says which one it lacks', async () => {
    expect(await faultsOf(dependentCsl('http://www.zotero.org/styles/nowhere'), withOscola)).toEqual([
      ['no-parent', 0, 'http://www.zotero.org/styles/nowhere'],
    ]);
  });
});

describe('what is wrong with a file', () => {
  const whole = cslText();
  const grown = Array.from(
    { length: 30 },
    (_, n) => `<macro name="m${n}"><text macro="m${n + 1}"/><text macro="m${n + 1}"/></macro>`,
  ).join('');
  it.each<[string, string, [StyleFault, number, string]]>([
    ['no XML', 'APA 7th edition', ['empty', 1, 'APA 7th edition']],
    ['nothing', '  \n', ['empty', 2, '']],
    ['a web page', '<html><body>Style</body></html>', ['page', 0, '']],
    ['a locale', '<locale xml:lang="it"><terms/></locale>', ['locale', 0, '']],
    ['other XML', '<?xml version="1.0"?>\n<rss/>', ['no-style', 2, 'rss']],
    [
      'a document type',
      `<!DOCTYPE style [<!ENTITY a "aaaa">]>\n${whole}`,
      ['doctype', 1, '<!DOCTYPE style [<!E'],
    ],
    ['an unknown entity', cslText({ title: 'A&nbsp;B' }), ['bad-character', 4, '&nbsp;']],
    ['half of it', whole.slice(0, whole.indexOf('</macro>')), ['unclosed', 10, '<macro>']],
    ['a tag closed wrongly', whole.replace('</names>', '</name>'), ['mismatched', 10, '<names>']],
    [
      'an attribute twice',
      cslText({ attributes: 'class="note" class="note"' }),
      ['bad-tag', 2, '<style class'],
    ],
    ['CSL 0.8', cslText({ version: '0.8' }), ['old-version', 0, '0.8']],
    ['CSL 2', cslText({ version: '2.0' }), ['new-version', 0, '2.0']],
    ['CSL-M', cslText({ version: '1.1mlz1' }), ['extended', 0, 'version 1.1mlz1']],
    [
      'an element of CSL-M',
      cslText({ rest: '<macro name="x"><choose><conditions/></choose></macro>' }),
      ['extended', 12, '<conditions>'],
    ],
    ['no id', cslText({ id: ' ' }), ['no-id', 3, '']],
    ['no title', cslText({ title: '' }), ['no-title', 3, '']],
    ['no citation', cslText({ citation: '' }), ['no-citation', 0, '']],
    ['no layout', cslText({ rest: '<bibliography/>' }), ['no-layout', 12, 'bibliography']],
    ['a macro that is not there', cslText({ macros: '' }), ['unknown-macro', 11, 'author']],
    [
      'a macro in itself',
      cslText({ macros: '<macro name="author"><text macro="author"/></macro>' }),
      ['macro-loop', 10, 'author'],
    ],
    [
      'macros that double',
      cslText({ macros: `${grown}<macro name="m30"><text value="x"/></macro><macro name="author"/>` }),
      ['too-much', 0, ''],
    ],
    ['an element that CSL lacks', cslText({ rest: '<footer/>' }), ['unknown-element', 12, 'footer']],
    ['the id of the house', cslText({ id: 'https://www.iai.it/styles/ibid-notes' }), ['house-id', 5, 'iai']],
    ['too many elements', cslText({ rest: '<macro name="x"/>'.repeat(70_000) }), ['too-much', 12, 'macro']],
    ['too deep', cslText({ rest: '<group>'.repeat(200) }), ['too-deep', 12, 'group']],
    ['more than 2 MB', whole + ' '.repeat(2_000_000), ['too-large', 0, '']],
  ])('%s is told with its line', async (_what, text, fault) => {
    expect(await faultsOf(text)).toEqual([fault]);
  });

  it('is all told at once', async () => {
    const text = cslText({ title: '', macros: '', rest: '<footer/>' });
    expect((await faultsOf(text)).map(([fault]) => fault)).toEqual([
      'no-title',
      'unknown-element',
      'unknown-macro',
    ]);
  });

  it('has a sentence in both languages', () => {
    for (const fault of styleFaults)
      for (const words of [english, italian]) {
        const sentence = words[`style-${fault}`]({ line: 7, what: 'x' });
        expect(sentence).toMatch(/^(Line|Riga) 7: .+[.)]$/);
      }
  });

  it('is an XmlError or nothing, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '</',
      '<a',
      'b="',
      '"',
      "'",
      '&',
      '&amp;',
      '<!--',
      '-->',
      '<?',
      'x',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          readXml(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
    );
  });
});
