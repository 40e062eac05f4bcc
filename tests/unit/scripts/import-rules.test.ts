import { expect, test } from 'vitest';
import { findFault } from '../../../scripts/check-imports.ts';

test.each([
  ['renderer/editor/a.ts', '../../electron/host/api.ts'],
  ['electron/host/a.ts', '../../renderer/app/app.tsx'],
  ['shared/document/a.ts', 'node:fs'],
  ['renderer/ui/a.ts', 'fs'],
  ['electron/host/a.ts', 'electron'],
  ['electron/host/a.ts', 'better-sqlite3'],
  ['electron/export/markdown/a.ts', 'docx'],
  ['shared/citations/positions.ts', 'citeproc'],
  ['renderer/features/library/a.ts', '../paper/paper-screen.tsx'],
  ['shared/ids.ts', 'left-pad'],
  ['renderer/ui/a.ts', '@scope/unknown/deep'],
])('%s may not import %s', (path, specifier) => {
  expect(findFault(path, specifier)).toMatch(/imports/);
});

test.each([
  ['renderer/editor/a.ts', '#shared/ids.ts'],
  ['electron/shell/main.ts', 'electron'],
  ['electron/host/a.ts', '../library/index.ts'],
  ['electron/library/open.ts', 'better-sqlite3'],
  ['electron/host/a.ts', 'node:fs'],
  ['renderer/app/app.tsx', '../features/library/library-screen.tsx'],
  ['renderer/features/library/a.tsx', '../../ui/button.tsx'],
])('%s may import %s', (path, specifier) => {
  expect(findFault(path, specifier)).toBeNull();
});
