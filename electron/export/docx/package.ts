import { type Document, Packer } from 'docx';
import { writeXml } from './xml.ts';
import { writeZip } from './zip.ts';

/*
 * What docx leaves to be done on the finished package: random ids, times, parts that say nothing, and a few
 * things Word wants that docx has no option for.
 */

export type Parts = Map<string, string | Uint8Array>;

/** Parts that docx always writes and a paper never fills. */
const unused = ['word/endnotes.xml', 'docProps/custom.xml', 'docProps/app.xml'];

const relsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

const edit = (parts: Parts, path: string, change: (xml: string) => string): void => {
  const part = parts.get(path);
  if (typeof part === 'string') parts.set(path, change(part));
};

const dropUnused = (parts: Parts): void => {
  for (const path of unused) {
    parts.delete(path);
    parts.delete(relsOf(path));
    edit(parts, '[Content_Types].xml', (xml) =>
      xml.replace(new RegExp(`<Override [^>]*PartName="/${path}"/>`), ''),
    );
    const name = path.replace(/^word\//, '');
    for (const rels of ['_rels/.rels', 'word/_rels/document.xml.rels'])
      edit(parts, rels, (xml) => xml.replace(new RegExp(`<Relationship [^>]*Target="${name}"/>`), ''));
  }
  for (const [path, part] of parts)
    if (path.endsWith('.rels') && typeof part === 'string' && !part.includes('<Relationship '))
      parts.delete(path);
};

/** docx gives links random relationship ids; here each part's ids count from 1 in the order of the part. */
const fixRelationshipIds = (parts: Parts): void => {
  for (const path of [...parts.keys()]) {
    if (!path.endsWith('.rels')) continue;
    const ids = new Map<string, string>();
    edit(parts, path, (xml) =>
      xml.replace(/ Id="([^"]*)"/g, (_all, id: string) => {
        const fixed = `rId${ids.size + 1}`;
        ids.set(id, fixed);
        return ` Id="${fixed}"`;
      }),
    );
    edit(parts, path.replace('_rels/', '').replace(/\.rels$/, ''), (xml) =>
      xml.replace(/ r:(id|embed|link)="([^"]*)"/g, (_all, kind: string, id: string) => {
        return ` r:${kind}="${ids.get(id) ?? id}"`;
      }),
    );
  }
};

const separators = ['-1', '0'].map((id) => ({ name: 'w:footnote', attributes: { 'w:id': id } }));

/** What Word itself writes for a file of its present version; without them, a table inherits old habits. */
const compatSettings = [
  ['overrideTableStyleFontSizeAndJustification', '1'],
  ['enableOpenTypeFeatures', '1'],
  ['doNotFlipMirrorIndents', '1'],
  ['differentiateMultirowTableHeaders', '1'],
  ['useWord2013TrackBottomHyphenation', '0'],
]
  .map(([name, value]) =>
    writeXml({
      name: 'w:compatSetting',
      attributes: {
        'w:name': name!,
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': value!,
      },
    }),
  )
  .join('');

const editSettings = (xml: string, lang: string): string =>
  xml
    .replace('<w:displayBackgroundShape/>', '')
    // Word looks for the separator notes where the settings name them.
    .replace('<w:compat>', `${writeXml({ name: 'w:footnotePr', children: separators })}<w:compat>`)
    .replace('</w:compat>', `${compatSettings}</w:compat>`)
    .replace(
      '</w:settings>',
      `${writeXml({ name: 'w:themeFontLang', attributes: { 'w:val': lang } })}</w:settings>`,
    );

/** In a separator, a note's number makes no sense; docx puts one there. */
const editFootnotes = (xml: string): string =>
  xml.replace(/(<w:footnote w:type="(?:separator|continuationSeparator)".*?<\/w:footnote>)/gs, (note) =>
    note.replace(/<w:r><w:rPr><w:rStyle [^>]*\/><\/w:rPr><w:footnoteRef\/><\/w:r>/, ''),
  );

/**
 * Lists of one count over several levels, as Word's own; "tentative" levels would be dropped by Word. docx
 * adds a list of bullets that nothing uses, as the first one.
 */
const editNumbering = (xml: string): string =>
  xml
    .replaceAll(' w:tentative="1"', '')
    .replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"')
    .replace(/<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/s, '')
    .replace(/<w:num w:numId="1">.*?<\/w:num>/s, '');

type Compiler = { compile: (file: Document) => Map<string, string | Uint8Array> };

/**
 * The parts of the package as docx writes them. Its public methods hand out a finished zip file only, and to
 * compress, expand and compress again takes longer than everything else; hence the private member. The
 * version of docx is pinned, and every test of the export stands on it.
 */
// biome-ignore lint/complexity/useLiteralKeys: brackets reach a private member
const compiler: Compiler = Packer['compiler'];

const pack = (parts: Parts): Uint8Array =>
  writeZip(
    [...parts]
      // Word and its like want the types first.
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([path, part]) => ({
        path,
        bytes: typeof part === 'string' ? Buffer.from(part, 'utf8') : part,
        // Pictures are compressed already.
        compress: typeof part === 'string',
      })),
  );

const rank = (path: string): number =>
  path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : path === 'word/document.xml' ? 2 : 3;

/** The package of this document: small, complete, and the same bytes each time. */
export const writePackage = (
  file: Document,
  options: { coreProperties: string; lang: string },
): Uint8Array => {
  const parts: Parts = new Map(compiler.compile(file));
  parts.set('docProps/core.xml', options.coreProperties);
  dropUnused(parts);
  fixRelationshipIds(parts);
  edit(parts, 'word/settings.xml', (xml) => editSettings(xml, options.lang));
  edit(parts, 'word/footnotes.xml', editFootnotes);
  edit(parts, 'word/numbering.xml', editNumbering);
  return pack(parts);
};
