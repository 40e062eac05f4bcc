import { parentPort, workerData } from 'node:worker_threads';

/* Times citation-js over a bibliography: milliseconds, after it is loaded. */

const { plugins } = await import('@citation-js/core');
await import('@citation-js/plugin-bibtex');

const start = performance.now();
const items: unknown = plugins.input.chain(workerData as string, { generateGraph: false });
if (!Array.isArray(items) || items.length === 0) throw new Error('citation-js read nothing');
parentPort?.postMessage(performance.now() - start);
