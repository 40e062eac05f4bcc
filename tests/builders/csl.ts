/** A small citation style as the text of its file. */
export const cslText = ({
  id = 'https://example.org/styles/harbour',
  title = 'Harbour Review',
  version = '1.0',
  attributes = 'class="note"',
  info = '',
  macros = '<macro name="author"><names variable="author"><name/></names></macro>',
  citation = '<citation><layout delimiter="; "><text macro="author" suffix=": "/><text variable="title"/></layout></citation>',
  rest = '',
}: Partial<
  Record<'id' | 'title' | 'version' | 'attributes' | 'info' | 'macros' | 'citation' | 'rest', string>
> = {}): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="${version}" ${attributes}>
  <info>
    <title>${title}</title>
    <id>${id}</id>
    ${info}
    <updated>2024-05-01T00:00:00+00:00</updated>
    <rights license="http://creativecommons.org/licenses/by-sa/3.0/">Some words</rights>
  </info>
  ${macros}
  ${citation}
  ${rest}
</style>
`;

/** A style that only points to another one. */
export const dependentCsl = (parent: string, title = 'Quay Letters'): string =>
  cslText({
    id: 'http://www.zotero.org/styles/quay-letters',
    title,
    info: `<link href="${parent}" rel="independent-parent"/><category citation-format="note"/>`,
    attributes: 'default-locale="it-IT"',
    macros: '',
    citation: '',
  });
