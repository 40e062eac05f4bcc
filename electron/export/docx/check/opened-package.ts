import { strFromU8, unzipSync } from 'fflate';
import { type Element, elementsOf, readXml } from './xml-reader.ts';

export type Relationship = { id: string; type: string; target: string; external: boolean };

/** A package with its XML read. Parts that are not well formed are in `problems` and nowhere else. */
export type OpenedPackage = {
  /** Paths of all parts, XML or not. */
  paths: ReadonlySet<string>;
  xml: ReadonlyMap<string, Element>;
  relationships: ReadonlyMap<string, Relationship[]>;
  problems: string[];
};

const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path);

/** The part whose relationships a `.rels` part holds; '' for the package itself. */
const ownerOf = (path: string): string => path.replace(/_rels\/([^/]*)\.rels$/, '$1');

/** A target as a path in the package. */
export const resolveTarget = (owner: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const readRelationships = (root: Element): Relationship[] =>
  elementsOf(root).map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
    target: attributes.get('Target') ?? '',
    external: attributes.get('TargetMode') === 'External',
  }));

export const openPackage = (bytes: Uint8Array): OpenedPackage => {
  const problems: string[] = [];
  const xml = new Map<string, Element>();
  const relationships = new Map<string, Relationship[]>();
  let files: Record<string, Uint8Array> = {};
  try {
    files = unzipSync(bytes);
  } catch {
    problems.push('the file is no zip archive');
  }
  for (const [path, data] of Object.entries(files)) {
    if (!isXml(path)) continue;
    try {
      const root = readXml(strFromU8(data));
      xml.set(path, root);
      if (path.endsWith('.rels')) relationships.set(ownerOf(path), readRelationships(root));
    } catch (error) {
      problems.push(`${path} is not well formed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { paths: new Set(Object.keys(files)), xml, relationships, problems };
};

/** Parts with text a person reads: body, notes, headers, footers, comments. */
export const stories = (opened: OpenedPackage): [string, Element][] =>
  [...opened.xml].filter(([path]) =>
    /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(path),
  );
