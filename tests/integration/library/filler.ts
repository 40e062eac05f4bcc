// A process that saves sources until the disk takes no more, and says which were saved, why no more were,
// and how many the library has when it is opened again.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/index.ts';
import { IbidError } from '../../../shared/result.ts';

const path = process.argv[2] ?? '';
const library = openLibrary(path, { backUpDaily: false });
const abstract = 'A sentence that fills the disk. '.repeat(2000);
let refused = '';
for (let n = 0; n < 2000 && refused === ''; n++)
  try {
    library.sources.add({ id: `s${n}`, type: 'book', title: `Title ${n}`, abstract });
    writeSync(1, `saved s${n}\n`);
  } catch (error) {
    refused = error instanceof IbidError ? error.code : String(error);
  }
library.close();
const again = openLibrary(path, { backUpDaily: false });
const { total } = again.sources.list({ query: '', offset: 0, limit: 1 });
writeSync(1, `refused ${refused} ${total}\n`);
again.close();
