import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Output } from '#shared/contract/methods.ts';
import type { Result } from '#shared/result.ts';
import { openForApp } from '../../../electron/host/open-for-app.ts';
import { tempFolder } from '../library/temp.ts';

const infoOf = async (path: string): Promise<Output<'app.info'>> => {
  const opened = await openForApp(path, {
    host: 'browser',
    version: '0',
    log: () => {},
    onPreparing: () => {},
  });
  const answer = (await opened.api.call('app.info', {})) as Result<Output<'app.info'>>;
  await opened.close();
  if (!answer.ok) throw new Error(answer.error.message);
  expect(opened.notices).toEqual(answer.value.notices);
  return answer.value;
};

test('a library in a cloud folder is warned about once for each place, and said to be there ever after', async () => {
  const folder = tempFolder();
  const path = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name, 'library.ibidlib');
  };
  const there = { kind: 'cloud', service: 'Dropbox' };
  const warned = await infoOf(path('Dropbox'));
  expect(warned).toMatchObject({ sharedPlace: there, notices: [{ code: 'library-in-cloud' }] });
  expect(await infoOf(path('Dropbox'))).toMatchObject({ sharedPlace: there, notices: [] });
  expect(await infoOf(path('mine'))).toMatchObject({ sharedPlace: null, notices: [] });
});

test('a copy that a cloud service made of it is named once, and stands in the settings as long as it is there', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  await infoOf(path);
  const name = "library (Anna's conflicted copy 2026-11-22).ibidlib";
  copyFileSync(path, join(dirname(path), name));
  expect(await infoOf(path)).toMatchObject({
    conflictedCopies: [name],
    notices: [{ code: 'library-has-copies' }],
  });
  expect(await infoOf(path)).toMatchObject({ conflictedCopies: [name], notices: [] });
});
