import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { citedSources } from '#shared/document/facts.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';

/** The form of the package itself; the paper in it has a version of its own. */
export const packageVersion = 1;

/**
 * The earliest time a zip can name, as its clock reads: the bytes must depend neither on when nor on where
 * they are written.
 */
const earliest = (): Date => new Date(1980, 0, 1);

/**
 * Writes a paper with the sources it cites as an `.ibid` file: a zip with `manifest.json` and `paper.json`.
 * The same paper gives the same bytes. Sources the paper does not cite are left out.
 */
export const writePackage = (doc: Node, sources: readonly CslItem[]): Uint8Array => {
  const byId = new Map(sources.map((item) => [item.id, item]));
  const cited = citedSources(doc).flatMap((id) => byId.get(id) ?? []);
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value)}\n`);
  const files: Zippable = {
    'manifest.json': json({ format: 'ibid-package', version: packageVersion, paper: 'paper.json' }),
    'paper.json': json(writeStoredPaper(doc, cited)),
  };
  return zipSync(files, { level: 6, mtime: earliest(), os: 3 });
};
