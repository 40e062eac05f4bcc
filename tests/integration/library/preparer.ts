// A process that opens an older library and is killed when half of its sources have been read.
import { openLibrary } from '../../../electron/library/index.ts';

openLibrary(process.argv[2] ?? '', {
  onPreparing: (preparing) => {
    if (preparing.step === 'sources' && preparing.done * 2 >= preparing.total)
      process.kill(process.pid, 'SIGKILL');
  },
});
