// A process that restores a backup of an older version, and says what its windows heard and were answered meanwhile.
import { createApi } from '../../../electron/host/api/api.ts';
import { openLibrary } from '../../../electron/library/index.ts';

const [path = '', name = '', ends] = process.argv.slice(2);
const work = 'abcdefgh01234567';
const library = openLibrary(path, { backUpDaily: false });
const api = createApi(library, { version: '0', host: 'browser' });
const total = async (): Promise<number> => {
  const answer = await api.call('sources.list', { query: '', offset: 0, limit: 1 });
  return answer.ok ? (answer.value as { total: number }).total : -1;
};
const told: (number | null)[] = [];
const meanwhile: Promise<number>[] = [];
api.on('work.progress', ({ done }) => {
  told.push(done);
  meanwhile.push(total());
  if (ends) void api.call('work.cancel', { work });
});
const answer = await api.call('library.restore', { name, work });
const code = answer.ok ? null : answer.error.code;
console.log(JSON.stringify({ code, told, meanwhile: await Promise.all(meanwhile), after: await total() }));
await api.stop();
library.close();
