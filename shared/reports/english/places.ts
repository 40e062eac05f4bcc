/** Where something stands in a file or a paper, and what an entry without a name is called. */
export const places = {
  line: ({ line }: { line: number }) => `line ${line}`,
  entry: ({ number }: { number: number }) => `entry ${number}`,
  'entry-at-line': ({ line }: { line: number }) => `the entry at line ${line}`,
  'front-matter': () => 'front matter',
  'front-page': () => 'the front page',
  'text-start': () => 'the beginning of the text',
  'under-heading': ({ heading }: { heading: string }) => `under the heading "${heading}"`,
  text: () => 'the text',
  note: ({ number }: { number: string }) => `note ${number}`,
  notes: () => 'the notes',
  figure: ({ number, caption }: { number: string; caption: string }) =>
    `figure ${number}${caption ? `, "${caption}"` : ''}`,
  table: ({ number, caption }: { number: string; caption: string }) =>
    `table ${number}${caption ? `, "${caption}"` : ''}`,
  figures: () => 'figures',
  'closing-pages': () => 'the closing pages',
  'reference-list': () => 'the list of references',
  bibliography: () => 'bibliography',
  'whole-paper': () => 'the whole paper',
};
