import type { StyleSample } from '#shared/citations/styles/sample.ts';
import type { PrintingSource } from './printing-source.ts';
import type { SampleAnswer, SampleRequest } from './protocol.ts';
import { startWorker } from './start-worker.ts';

type SamplePort = {
  postMessage: (message: SampleRequest) => void;
  addEventListener: (type: 'message', listener: (event: { data: SampleAnswer }) => void) => void;
  terminate: () => void;
};

/** Prints the sample of styles, in a worker of its own: that of the paper may be busy. */
export type StyleSampler = {
  /** null for a style that can't be had or can't print it. */
  sample: (style: string, lang: string) => Promise<StyleSample | null>;
  destroy: () => void;
};

export const createStyleSampler = (
  printings: PrintingSource,
  port: SamplePort = startWorker<SamplePort>(),
): StyleSampler => {
  const waiting = new Map<number, (text: StyleSample | null) => void>();
  const known = new Map<string, Promise<StyleSample | null>>();
  let last = 0;
  let isOver = false;
  port.addEventListener('message', ({ data }) => {
    waiting.get(data.sample)?.(data.text);
    waiting.delete(data.sample);
  });
  const print = async (style: string, lang: string): Promise<StyleSample | null> => {
    const printing = await Promise.resolve(printings(style, lang)).catch(() => null);
    if (printing === null || isOver) return null;
    return new Promise((done) => {
      waiting.set(++last, done);
      port.postMessage({ sample: last, printing });
    });
  };
  return {
    sample: (style, lang) => {
      const key = `${style}\n${lang}`;
      const there = known.get(key) ?? print(style, lang);
      known.set(key, there);
      return there;
    },
    destroy: () => {
      isOver = true;
      port.terminate();
      for (const done of waiting.values()) done(null);
      waiting.clear();
    },
  };
};
