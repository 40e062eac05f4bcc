/**
 * Which folder may import which, and every package the project uses with the reason it is here. A package
 * that is not named below fails the check; adding one takes a line and a reason.
 */
type Zone = {
  /** Files of this zone: paths that start with this. The longest match wins. */
  path: string;
  /** Zones whose files it may import, beside its own. */
  zones: readonly string[];
  /** It may import Node's own modules. */
  node: boolean;
};

export const zones: readonly Zone[] = [
  { path: 'shared/', zones: [], node: false },
  { path: 'electron/shell/', zones: ['shared/', 'electron/host/'], node: true },
  {
    path: 'electron/host/',
    zones: ['shared/', 'electron/library/', 'electron/import/', 'electron/export/'],
    node: true,
  },
  { path: 'electron/library/', zones: ['shared/'], node: true },
  { path: 'electron/import/', zones: ['shared/'], node: true },
  // Both directions of a format share its tables, which stand with the reader.
  { path: 'electron/export/', zones: ['shared/', 'electron/import/'], node: true },
  { path: 'renderer/vite.config.ts', zones: ['scripts/'], node: true },
  { path: 'renderer/main.tsx', zones: ['shared/', 'renderer/'], node: false },
  { path: 'renderer/app/', zones: ['shared/', 'renderer/'], node: false },
  { path: 'renderer/', zones: ['shared/'], node: false },
  { path: 'scripts/', zones: ['shared/', 'electron/'], node: true },
  { path: 'tests/', zones: ['shared/', 'electron/', 'renderer/', 'scripts/'], node: true },
];

type PackageRule = {
  /** Where it may be imported: paths that start with one of these. */
  in: readonly string[];
  reason: string;
};

const editor = ['renderer/editor/', 'renderer/features/paper/', 'tests/'];
const model = ['shared/', 'electron/', 'renderer/', 'tests/'];

export const packages: Record<string, PackageRule> = {
  electron: { in: ['electron/shell/'], reason: 'the desktop shell; everything else runs without it' },
  'better-sqlite3': {
    in: ['electron/library/'],
    reason: 'synchronous SQLite with FTS5 and a prebuilt N-API binary',
  },
  docx: { in: ['electron/export/docx/'], reason: 'writes native notes, styles, comments and revisions' },
  citeproc: {
    in: ['shared/citations/engine.ts', 'scripts/csl-suite/', 'tests/'],
    reason: 'the reference implementation of CSL',
  },
  zod: {
    in: ['shared/', 'electron/', 'renderer/api/', 'tests/'],
    reason: 'one schema gives parser and type of each message',
  },
  'prosemirror-model': { in: model, reason: 'the document model' },
  'prosemirror-transform': { in: model, reason: 'steps: repair and mapping' },
  'prosemirror-state': { in: [...editor, 'shared/document/'], reason: 'editor state and transactions' },
  'prosemirror-view': { in: editor, reason: 'the view' },
  'prosemirror-history': { in: editor, reason: 'one history over text and notes' },
  'prosemirror-keymap': { in: editor, reason: 'key bindings' },
  'prosemirror-commands': { in: editor, reason: 'basic commands' },
  'prosemirror-schema-list': { in: editor, reason: 'list commands' },
  'prosemirror-tables': { in: editor, reason: 'table selection and commands' },
  'prosemirror-gapcursor': { in: editor, reason: 'a caret where no text can stand' },
  'prosemirror-dropcursor': { in: editor, reason: 'shows where a drop lands' },
  react: { in: ['renderer/', 'tests/'], reason: 'the interface around the page' },
  'react-dom': { in: ['renderer/', 'tests/'], reason: 'the interface around the page' },
  'react-aria-components': {
    in: ['renderer/', 'tests/'],
    reason: 'accessible lists, menus, forms and dialogs',
  },
  'lucide-react': { in: ['renderer/', 'tests/'], reason: 'icons' },
  '@fontsource-variable/inter': { in: ['renderer/'], reason: 'the interface font, offline' },
  '@fontsource-variable/source-serif-4': { in: ['renderer/'], reason: 'the page font, offline' },
  fflate: { in: ['electron/', 'tests/'], reason: 'zip in and out, small and fast, with stable bytes' },
  yaml: { in: ['electron/import/', 'electron/export/', 'tests/'], reason: 'front matter of Markdown papers' },
  'mdast-util-from-markdown': {
    in: ['electron/import/markdown/'],
    reason: 'CommonMark, tested against its suite',
  },
  'mdast-util-gfm': { in: ['electron/import/markdown/'], reason: 'notes and tables in Markdown' },
  'micromark-extension-gfm': { in: ['electron/import/markdown/'], reason: 'notes and tables in Markdown' },
  mdast: {
    in: ['electron/import/markdown/', 'electron/export/markdown/'],
    reason: 'types of the Markdown tree',
  },
  '@retorquere/bibtex-parser': { in: ['electron/import/'], reason: 'BibTeX that survives broken entries' },
  'pdfjs-dist': {
    in: ['electron/host/', 'electron/import/', 'renderer/features/reader/', 'tests/'],
    reason: 'reads and draws PDF files as Firefox does',
  },
  linkedom: {
    in: ['electron/host/', 'electron/import/', 'tests/'],
    reason: 'a DOM for web pages that runs no scripts and loads nothing',
  },
  '@mozilla/readability': {
    in: ['electron/import/', 'electron/host/'],
    reason: 'the text of an article without what surrounds it',
  },
  'postal-mime': { in: ['electron/import/'], reason: 'the parts of a saved web page (MHTML)' },
  saxes: {
    in: ['electron/import/'],
    reason: 'strict XML of other programs, without external or expanding entities',
  },
  papaparse: { in: ['electron/import/', 'electron/export/'], reason: 'CSV in every dialect' },
  vite: {
    in: ['renderer/vite.config.ts', 'scripts/', 'tests/', 'vitest.config.ts'],
    reason: 'bundles the renderer',
  },
  '@vitejs/plugin-react': { in: ['renderer/vite.config.ts'], reason: 'JSX in Vite' },
  vitest: { in: ['tests/', 'vitest.config.ts'], reason: 'tests' },
  esbuild: { in: ['scripts/', 'tests/'], reason: 'bundles the Node side in a blink' },
  'oxc-parser': {
    in: ['scripts/'],
    reason: 'reads imports of TypeScript; TypeScript 7 has no JavaScript API',
  },
  '@citation-js/core': { in: ['tests/bench/'], reason: 'what the import of BibTeX is measured against' },
  '@citation-js/plugin-bibtex': {
    in: ['tests/bench/'],
    reason: 'what the import of BibTeX is measured against',
  },
  'fast-check': { in: ['tests/'], reason: 'property tests' },
  'playwright-core': { in: ['tests/'], reason: 'drives a real browser' },
  '@sparticuz/chromium': { in: ['tests/'], reason: 'a real browser from npm alone' },
  'axe-core': { in: ['tests/'], reason: 'accessibility checks' },
  'csl-validator-wasm': { in: ['tests/'], reason: 'validates styles against the CSL schema' },
  '@ooxml-tools/validate': { in: ['tests/'], reason: 'the Open XML SDK validator, offline' },
  'happy-dom': { in: ['tests/'], reason: 'a DOM for tests of parsing and components' },
};
