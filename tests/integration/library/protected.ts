// A process that makes a library, or reads one that can't be written and says what it was told.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/index.ts';
import { IbidError } from '../../../shared/result.ts';

const [, , path = '', act = ''] = process.argv;
const library = openLibrary(path, { backUpDaily: false });
if (act === 'make') library.sources.add({ id: 'kern2019', type: 'book', title: 'Bells at sea' });
else {
  const { total } = library.sources.list({ query: 'bells', offset: 0, limit: 1 });
  const told: string[] = library.notices.map(({ code }) => code);
  try {
    library.settings.set({ theme: 'dark' });
  } catch (error) {
    told.push(error instanceof IbidError ? error.code : String(error));
  }
  const { sound } = await library.upkeep.check();
  writeSync(1, `${JSON.stringify({ total, readOnly: library.readOnly, told, sound })}\n`);
}
library.close();
