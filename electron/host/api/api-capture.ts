import { randomBytes } from 'node:crypto';
import { captureLimits } from '#shared/capture/limits.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Input, Output } from '#shared/contract/methods.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { keyFor } from '#shared/sources/key.ts';
import type { Library } from '../../library/index.ts';
import {
  captureFile,
  keptFiles,
  type ReadFile,
  readFetched,
  readPasted,
  textFacts,
} from '../captured-files.ts';
import type { Services } from '../look-up/look-up.ts';
import { requireLookUp } from './api-look-up.ts';
import type { Emit, Handlers } from './api-type.ts';

type CaptureMethod = Extract<keyof Handlers, `capture.${string}`>;

/** So much of what was read waits to be taken; the oldest gives way. */
const most = { files: 30, bytes: 300 * 1024 * 1024 };

export const captureHandlers = (
  library: Library,
  emit: Emit,
  services?: Services,
): Pick<Handlers, CaptureMethod> => {
  const waiting = new Map<string, { read: ReadFile; name: string }>();

  const hold = (read: ReadFile, name: string): string => {
    const token = randomBytes(16).toString('hex');
    waiting.set(token, { read, name });
    let bytes = 0;
    for (const [at, one] of [...waiting].reverse().entries()) {
      bytes += one[1].read.input.bytes.length;
      if (at >= most.files || (at > 0 && bytes > most.bytes)) waiting.delete(one[0]);
    }
    return token;
  };

  const readInput = (input: Input<'capture.read'>, now: Date): Promise<ReadFile | null> => {
    if ('base64' in input) return captureFile(input.name, Buffer.from(input.base64, 'base64'), now);
    if ('address' in input) return readAddress(input.address, now);
    return 'text' in input
      ? readPasted('text', input.text, null, now)
      : readPasted('html', input.html, input.url, now);
  };

  const readAddress = async (address: string, now: Date): Promise<ReadFile> => {
    requireLookUp(library);
    const { fetchPage, openServices } = await import('../look-up/look-up.ts');
    const { bytes, url } = await fetchPage(address, services ?? openServices);
    return readFetched(bytes, url, now);
  };

  return {
    'capture.read': async (input): Promise<Output<'capture.read'>> => {
      const read = await readInput(input, new Date());
      if (read === null) return { kind: 'sources' };
      const name = 'base64' in input ? input.name : '';
      const { csl: whole, fields, text, kind } = read.captured;
      const { id: _none, ...csl } = whole;
      return {
        kind: 'source',
        token: hold(read, name),
        name,
        media: kind,
        csl: csl as Omit<CslItem, 'id'> & { type: string },
        fields,
        text: text.slice(0, captureLimits.shown),
        words: textFacts(read).words,
        isCut: text.length > captureLimits.shown,
        hasSnapshot: kind !== 'pdf',
        known: library.captures.known(whole),
      };
    },
    'capture.take': ({ token, csl, snapshot, original, at }) => {
      const held = waiting.get(token);
      if (held === undefined) throw new IbidError('not-found', say('capture-gone'));
      const item = { ...csl, id: '' } as CslItem;
      const files = keptFiles(held.read, item).filter(({ isSnapshot }) => (isSnapshot ? snapshot : original));
      let taken: Output<'capture.take'>;
      if (at === null) taken = library.captures.add({ ...item, id: keyFor(item) }, files);
      else {
        library.captures.attach(at, files);
        taken = { id: at, isNew: false };
      }
      waiting.delete(token);
      emit('sources.changed', { ids: [taken.id] });
      return taken;
    },
    'capture.drop': ({ token }) => {
      waiting.delete(token);
      return {};
    },
  };
};
