import type { ImportReport } from '#shared/contract/methods.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import type { Host } from '../../api/host.ts';

/** So many are looked for; no one goes through more of them one by one. */
const most = 2000;

/** The sources that the entries of a report name, by how they stand there: "rossi2019", "list.bib: rossi2019". */
export const sourcesNamed = async (
  host: Host,
  { skipped, renamed = [] }: ImportReport,
): Promise<ReadonlyMap<string, SourceId>> => {
  const now = new Map<string, string>(renamed.map(({ from, to }) => [from, to]));
  const idOf = new Map<string, SourceId>();
  for (const { entry } of skipped.slice(0, most)) {
    if (typeof entry !== 'string') continue;
    const key = /^[^:]+\.\w+: (.+)$/.exec(entry)?.[1] ?? entry;
    const id = now.get(key) ?? key;
    if (id !== '' && id.length <= 500) idOf.set(entry, asSourceId(id));
  }
  if (idOf.size === 0) return idOf;
  const answer = await host.call('sources.items', { ids: [...new Set(idOf.values())] });
  const there = new Set(answer.ok ? answer.value.items.map(({ id }) => id) : []);
  return new Map([...idOf].filter(([, id]) => there.has(id)));
};
