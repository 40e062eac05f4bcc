/** What a paper loses on its way into or out of a file, and what is kept of it. */
export const losses = {
  // Reading Markdown.
  'note-not-there': ({ label }: { label: string }) =>
    `the note [^${label}], which the file does not have; its mark is kept as text`,
  'note-in-note': () => 'a note inside a note; its words stand in the place of its mark',
  'referred-note-not-there': ({ label }: { label: string }) =>
    `the note [^${label}] of a cross-reference, which the file does not have`,
  'note-without-mark': ({ label }: { label: string }) =>
    `the place of the note [^${label}], which nothing refers to; its mark stands at the end`,
  'heading-id': ({ id }: { id: string }) => `the identifier #${id} of a heading`,
  'figure-id': ({ id }: { id: string }) => `the identifier #${id} of a figure`,
  'table-id': ({ id }: { id: string }) => `the identifier #${id} of a table`,
  'heading-id-taken': ({ id }: { id: string }) =>
    `the identifier #${id} of a heading, which something else has`,
  'figure-id-taken': ({ id }: { id: string }) =>
    `the identifier #${id} of a figure, which something else has`,
  'table-id-taken': ({ id }: { id: string }) => `the identifier #${id} of a table, which something else has`,
  'span-id': ({ id }: { id: string }) => `the identifier #${id}`,
  'heading-class': ({ name }: { name: string }) => `the class .${name} of a heading`,
  'table-class': ({ name }: { name: string }) => `the class .${name} of a table`,
  'image-class': ({ name }: { name: string }) => `the class .${name} of an image`,
  'span-class': ({ name }: { name: string }) => `the class .${name} of a span`,
  'box-class': ({ name }: { name: string }) => `the class .${name} of a box`,
  'heading-value': ({ key, value }: { key: string; value: string }) => `${key}=“${value}” of a heading`,
  'table-value': ({ key, value }: { key: string; value: string }) => `${key}=“${value}” of a table`,
  'image-value': ({ key, value }: { key: string; value: string }) => `${key}=“${value}” of an image`,
  'span-value': ({ key, value }: { key: string; value: string }) => `${key}=“${value}” of a span`,
  'reference-list-value': ({ key, value }: { key: string; value: string }) =>
    `${key}=“${value}” of a list of references, which is not understood`,
  'image-title': ({ title }: { title: string }) => `the title “${title}” of an image`,
  'link-title': ({ title }: { title: string }) => `the title “${title}” of a link`,
  'heading-level': ({ level }: { level: number }) => `the level ${level} of a heading, which became level 3`,
  'box-in-box': () => 'a box inside another box, which is kept as paragraphs',
  'box-attributes': () => 'attributes of a box',
  division: ({ names }: { names: string }) =>
    `the division ${names === '' ? '' : `${names}`}, whose content is kept`.replace(' ,', ','),
  'citation-format': () => 'formatting inside a citation',
  'code-format': () => 'code formatting',
  'link-as-text': ({ address }: { address: string }) => `the link to ${address}, which is kept as text`,
  comment: ({ text }: { text: string }) => `the comment “${text}”`,
  html: () => 'HTML, which is kept as text',
  'author-in-text': ({ key }: { key: string }) => `the author's name that “@${key}” prints in the text`,
  'image-in-line': ({ address }: { address: string }) =>
    `the image ${address}, which stands inside a line; its description is kept`,
  'link-attributes': () => 'attributes of a link',
  'strike-through': () => 'strike-through',
  'page-break-inside': () => 'a page break inside another block',
  'quotation-inside': () => 'a quotation inside another block, which is kept as paragraphs',
  'heading-inside': () => 'a heading inside another block, which is kept as a paragraph',
  'table-inside': () => 'a table inside another block, which is kept as paragraphs',
  'rule-inside': () => 'a line across the page inside another block',
  'code-block': () => 'code, which is kept as a paragraph',
  'deep-list': ({ depth }: { depth: number }) => `a list inside ${depth} others, which is kept as paragraphs`,
  'field-form': ({ key }: { key: string }) =>
    `“${key}” has a form that is not understood; it is kept as it is`,
  'field-parts': ({ key, parts }: { key: string; parts: string }) =>
    `“${key}” says what is not understood (${parts}); it is kept as it is`,
  'text-by-hand': ({ error }: { error: string }) => `the text set by hand, which can't be used (${error})`,
  'field-by-hand': ({ variable, error }: { variable: string; error: string }) =>
    `${variable} set by hand, which can't be used (${error})`,
  'author-field': ({ key, value }: { key: string; value: string }) => `“${key}: ${value}” of an author`,

  // Reading a package, and what lies beside a paper.
  'package-picture': () => 'a picture that the file names but does not hold',
  'package-file': () => 'a file in the package that this version of Ibid can’t keep',
  'other-versions': ({ count }: { count: number }) =>
    `The file’s version of ${count === 1 ? 'a source' : `${count} sources`}: the library has another one, by which the paper prints`,
  'sources-not-given': ({ count }: { count: number }) =>
    `${count} cited ${count === 1 ? 'source, which stands' : 'sources, which stand'} in a file that was not given along`,
  'picture-not-given': () => 'a picture that was not given along; its caption is kept',

  // Writing Markdown and files of sources.
  'picture-not-in-library': () => 'A picture that is not in the library; its caption is kept',
  'cells-span': () => 'cells that span rows or columns',
  'short-row': () => 'a row with fewer cells, which was filled up',
  'head-cells': () => 'head cells outside the first row of a table',
  'column-widths': () => 'the widths of the columns of a table',
  'empty-head': () => 'the empty head of a table',
  'column-alignment': () => 'different alignments in one column of a table',
  'list-in-cell': () => 'a list in a table, which became one line',
  'paragraphs-in-cell': () => 'paragraphs in a cell of a table, which became one line',
  'break-in-heading': () => 'a line break in a heading, which became a space',
  'break-in-cell': () => 'a line break in a table, which became a space',
  'break-at-end': () => 'a line break at the end of a paragraph',
  'field-twice': ({ key }: { key: string }) => `a second “${key}” of the front matter`,
  'sources-apart': ({ name }: { name: string }) =>
    `the sources: Markdown keeps them in a file of their own. Export them from the library as CSL-JSON, beside this one, under the name "${name}"`,
  'only-ibid-reads': ({ variable, count }: { variable: string; count: number }) =>
    `${variable}: kept in the file, where only Ibid reads it, of ${count === 1 ? 'one source' : `${count} sources`}`,

  // Writing for Word.
  'mark-without-note': () => 'A mark without a note was left out',
  'notes-without-mark': ({ count }: { count: number }) =>
    count === 1
      ? 'A note that no mark in the text refers to was left out'
      : `${count} notes that no mark in the text refers to were left out`,
  'mark-in-note': () => 'A mark of a note inside a note was left out',
  'not-a-language': ({ tag }: { tag: string }) => `"${tag}" is no language tag and was not used`,
  'passage-not-a-language': ({ tag }: { tag: string }) => `"${tag}" is no language tag; the text is kept`,
  'list-depth': () => 'Word has nine levels of lists; deeper ones are set on the ninth',
  'link-invalid': ({ address }: { address: string }) =>
    `A link has no valid address; its text is kept: ${address}`,
  'link-not-web': ({ address }: { address: string }) =>
    `A link is not for the web or mail; its text is kept: ${address}`,
  'link-too-long': ({ address }: { address: string }) =>
    `A link has too long an address for Word; its text is kept: ${address}`,
  'image-none': () => 'The image has no image yet; its caption is kept',
  'image-not-in-library': () => 'The image is not in the library; its caption is kept',
  'image-a-file': () => 'The image names a file that the paper does not contain; its caption is kept',
  'image-svg': () => 'The image is an SVG drawing, which Word can’t show; its caption is kept',
  'image-too-large': () => 'The image is larger than 32 MB; its caption is kept',
  'image-format': () => 'The image is in a format that Word can’t show; its caption is kept',
  'image-damaged': () => 'The image is damaged, or not a PNG, JPEG or GIF image; its caption is kept',
  'control-characters': () => 'Control characters that no Word file can hold were removed',
  'citation-not-formatted': () => 'A citation was not formatted; its keys are printed',
  'reference-missing': ({ printed }: { printed: string }) =>
    `A cross-reference has lost what it refers to: ${printed} is printed`,
  'no-abstract-printed': () => 'This series prints no abstract: its notes and citations were left out',
  'no-keywords-printed': () => 'This series prints no keywords: its notes and citations were left out',
  'unknown-template': ({ name, used }: { name: string; used: string }) =>
    `The template "${name}" is not known here; "${used}" was used`,
  'more-losses': ({ count }: { count: number }) => `${count} more losses of these kinds`,
};
