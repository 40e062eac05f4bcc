/** Holds every import of the project against import-rules.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { packages, zones } from './import-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const roots = ['shared', 'electron', 'renderer', 'scripts', 'tests'];

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'fixtures' || entry.name === 'golden' ? [] : filesOf(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) ? [path] : [];
  });

const zoneOf = (path: string) =>
  zones.filter((zone) => path.startsWith(zone.path)).sort((a, b) => b.path.length - a.path.length)[0];

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The modules a file names, in static, dynamic and re-exporting imports. */
const importsOf = (path: string, text: string): string[] => {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  const literal = (start: number, end: number): string[] => {
    const match = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(start, end));
    return match?.[1] ? [match[1]] : [];
  };
  return [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((item) => item.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap((entry) => literal(entry.moduleRequest.start, entry.moduleRequest.end)),
  ];
};

/** What is wrong with one import, or null. Exported for its tests. */
export const findFault = (path: string, specifier: string): string | null => {
  const zone = zoneOf(path);
  if (!zone) return `${path} lies in no zone of import-rules.ts`;
  if (isBuiltin(specifier))
    return zone.node ? null : `${path} imports Node's "${specifier}", and its zone has no Node`;
  if (specifier.startsWith('.') || specifier.startsWith('#shared/')) {
    const target = specifier.startsWith('#shared/')
      ? `shared/${specifier.slice('#shared/'.length)}`
      : posix.join(dirname(path), specifier);
    if (target === 'vitest.config.ts' || target.startsWith('package.json')) return null;
    const feature = /^renderer\/features\/([^/]+)\//;
    const [from, to] = [feature.exec(path)?.[1], feature.exec(target)?.[1]];
    if (from && to && from !== to) return `${path} imports ${target}: a feature never imports a feature`;
    const targetZone = zoneOf(target);
    if (targetZone === zone) return null;
    if (targetZone && zone.zones.some((allowed) => targetZone.path.startsWith(allowed))) return null;
    return `${path} imports ${target}, which ${zone.path} may not`;
  }
  const name = packageName(specifier);
  const rule = packages[name];
  if (!rule) return `${path} imports "${name}", which import-rules.ts does not name: add it with its reason`;
  if (!rule.in.some((place) => path.startsWith(place)))
    return `${path} imports "${name}", which may stand only in ${rule.in.join(', ')}`;
  return null;
};

/** All faults of the project, in the order of its files. */
export const checkImports = (): string[] =>
  roots
    .flatMap(filesOf)
    .flatMap((path) =>
      importsOf(path, readFileSync(join(root, path), 'utf8')).map((specifier) => findFault(path, specifier)),
    )
    .filter((fault) => fault !== null);

if (import.meta.main) {
  const faults = checkImports();
  for (const fault of faults) console.error(fault);
  process.exit(faults.length > 0 ? 1 : 0);
}
