// A process that puts file after file at a source and says on stdout how many were acknowledged, until killed.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/index.ts';
import { asSourceId } from '../../../shared/ids.ts';

const [, , path = '', source = ''] = process.argv;
const { attachments } = openLibrary(path);
const start = attachments.list([asSourceId(source)]).length;
writeSync(1, `${start}\n`);
for (let n = start; ; n++) {
  // Other bytes each time, so that each is written.
  const bytes = Buffer.alloc(1_000_000, `file ${n} of ${process.pid} `);
  attachments.add(asSourceId(source), `${n}.txt`, bytes);
  writeSync(1, `${n + 1}\n`);
}
