import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { contract as methods } from '#shared/contract/methods.ts';

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const files = globSync('**/*.{ts,tsx}', { cwd: renderer }).map((path) => ({
  path,
  text: readFileSync(renderer + path, 'utf8'),
}));

/** The methods whose answers name the act by which they are taken back. */
const acts = Object.entries(methods).flatMap(([name, { output }]) =>
  output instanceof z.ZodObject && 'act' in output.shape ? [name] : [],
);
/** A call of a method and what it is called by: `act('tags.remove'`, `host.call('acts.undo'`. */
const callsOf = (method: string): { path: string; by: string }[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`([\\w.]+)\\(\\s*'${method.replace('.', '\\.')}'`, 'g'))].map((found) => ({
      path,
      by: found[1] ?? '',
    })),
  );

/** What is done without the notice that `act` gives, and what offers the way back in its place. */
const otherwise: Readonly<Record<string, string>> = {
  'acts.undo': 'is the way back, and offers to do it again',
  'acts.restore': 'offers the way back itself',
  'sources.remove': 'shows the source again when it is brought back',
  'sources.import': 'offers the way back beside the report',
  'zotero.import': 'is told as any other import is',
  'sources.takeIn': 'comes with what is pasted into a paper',
  'judgements.set':
    'is quiet for the note that is being typed, and as a part of several that are told as one',
  'tags.ofKeywords': 'is offered after an import, with the way back',
  'sourceNotes.remove': 'takes back the remarks that came with highlights',
  'quotations.remove': 'takes back the highlights that were taken over',
};

test('whatever can be taken back is told with the way back, and only by one function', () => {
  expect(acts.length).toBeGreaterThan(20);
  const untold = acts.flatMap((method) =>
    callsOf(method)
      .filter(({ by }) => by !== 'act' && by !== 'settle' && !(method in otherwise))
      .map(({ path, by }) => `${path}: ${by}('${method}')`),
  );
  expect(untold).toEqual([]);
});

test('what is done otherwise is still done somewhere', () => {
  for (const method of Object.keys(otherwise))
    expect(
      callsOf(method).filter(({ by }) => by !== 'act'),
      method,
    ).not.toEqual([]);
});

test('each act that a window can do is among those that are told', () => {
  const silent = acts.filter((method) => callsOf(method).length === 0);
  expect(silent).toEqual([]);
});
