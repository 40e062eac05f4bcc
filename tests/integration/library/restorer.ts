// A process that restores one backup after the other and says on stdout which is in place, until killed.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/index.ts';

const [, , path = '', names = ''] = process.argv;
const { upkeep } = openLibrary(path, { backUpDaily: false });
writeSync(1, '0\n');
for (let count = 1; ; count++) {
  const all = names.split(',');
  await upkeep.restore(all[count % all.length]!);
  writeSync(1, `${count}\n`);
}
