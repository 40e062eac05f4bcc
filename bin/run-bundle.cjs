// Runs the built command line with V8's code cache. Node's own compile cache holds only what V8 compiles when a
// file is loaded; this one is taken when a command has ended, with every function that it called, and for each
// command its own. That is a fifth of the time of an export. Without a cache all works the same, only slower.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script, constants } = require('node:vm');
const { crc32 } = require('node:zlib');

const bundle = join(__dirname, '../out/cli/ibid.cjs');
exports.bundle = bundle;

const ownCache = new Set(['export', 'import', 'paper', 'render', 'search', 'serve']);

exports.runBundle = () => {
  const [command, ...args] = process.argv.slice(2);
  const name = ownCache.has(command) && !args.includes('--help') && !args.includes('-h') ? command : 'other';
  // V8 knows its own version and flags in a cache, but of the source only the length; hence the time.
  const { mtimeMs } = statSync(bundle);
  const place = join(
    dirname(bundle),
    '.cache',
    `${name}-${Math.floor(mtimeMs).toString(36)}-${process.version}-${process.arch}`,
  );
  // A short command ends before it pays to clean up its memory bit by bit and in several threads, for which it
  // would wait where other programs are at work (4 per cent of an export).
  if (command !== 'serve') {
    setFlagsFromString('--no-incremental-marking');
    setFlagsFromString('--single-threaded-gc');
  }
  const cachedData = read(place);
  // The bundle is ASCII, which Latin-1 reads without a look at each byte, and a function such as Node makes of a
  // module.
  const script = new Script(readFileSync(bundle, 'latin1'), {
    filename: bundle,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (cachedData === undefined || script.cachedDataRejected)
    process.once('exit', (code) => {
      if (code === 0) keep(place, script);
    });
  const module = { exports: {} };
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(bundle), module, bundle, dirname(bundle));
};

// A cache of one bad byte can bring V8 down, hence the sum at its end. Without a whole one there is none.
function read(place) {
  try {
    const kept = readFileSync(place);
    const size = kept.length - 4;
    const data = kept.subarray(0, size);
    return crc32(data) === kept.readUInt32LE(size) ? data : undefined;
  } catch {
    return undefined;
  }
}

// Whole or not at all, since several commands may run at once; where it can't be written, nothing is lost.
function keep(place, script) {
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(data));
    const temporary = `${place}.${process.pid}`;
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(temporary, Buffer.concat([data, sum]));
    renameSync(temporary, place);
  } catch {}
}

// The build runs it directly, to make the caches.
if (require.main === module) exports.runBundle();
