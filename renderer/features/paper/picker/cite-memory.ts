import type { CitationItem } from '#shared/citations/citation.ts';
import { type CiteMemory, longestPhrase, mostRemembered, readMemory } from '../../../api/cite-memory.ts';
import type { Host } from '../../../api/host.ts';
import { isKnownPhrase, type PhraseLanguage } from './phrases.ts';

const inFront = (news: readonly string[], old: readonly string[], count: number): string[] =>
  [...new Set([...news, ...old])].slice(0, count);

/** The memory after a citation with these items in a paper in that language. */
export const withCited = (
  memory: CiteMemory,
  items: readonly CitationItem[],
  language: PhraseLanguage,
): CiteMemory => {
  const own = items
    .map((item) => item.prefix?.trim() ?? '')
    .filter((phrase) => phrase !== '' && phrase.length <= longestPhrase && !isKnownPhrase(phrase, language));
  return {
    recent: inFront(
      items.map(({ sourceId }) => sourceId),
      memory.recent,
      mostRemembered.recent,
    ),
    phrases: {
      ...memory.phrases,
      [language]: inFront(own, memory.phrases[language], mostRemembered.phrases),
    },
  };
};

const read = async (host: Host): Promise<CiteMemory> => {
  const answer = await host.call('settings.get', {});
  return readMemory(answer.ok ? answer.value.settings : {});
};

/** What is on its way into the library: who cites twice in a moment must find the first. */
const onTheWay = new WeakMap<Host, Promise<void>>();

/** Loads what is remembered; nothing where the library does not answer. */
export const loadMemory = async (host: Host): Promise<CiteMemory> => {
  await onTheWay.get(host);
  return read(host);
};

/**
 * Remembers what was cited. Another window may have remembered something meanwhile, so it is read anew; that
 * it could not be kept harms nothing, so nobody is told.
 */
export const remember = (
  host: Host,
  items: readonly CitationItem[],
  language: PhraseLanguage,
): Promise<void> => {
  const done = (onTheWay.get(host) ?? Promise.resolve()).then(async () => {
    const citing = withCited(await read(host), items, language);
    await host.call('settings.set', { settings: { citing } });
  });
  onTheWay.set(host, done);
  return done;
};
