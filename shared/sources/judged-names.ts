import { fold } from './fold.ts';
import { judgedKinds } from './organising.ts';

export type JudgedKind = (typeof judgedKinds)[number];

/** What the kinds of voice are called. */
export const judgedNames: Record<'en' | 'it', Record<JudgedKind, string>> = {
  en: {
    primary: 'Primary document',
    'state-agency': 'State agency',
    wire: 'News agency',
    'quality-press': 'Quality press',
    'other-press': 'Other press',
    'think-tank': 'Think tank',
    academic: 'Academic work',
    other: 'Other',
  },
  it: {
    primary: 'Documento primario',
    'state-agency': 'Agenzia di Stato',
    wire: 'Agenzia di stampa',
    'quality-press': 'Stampa autorevole',
    'other-press': 'Altra stampa',
    'think-tank': 'Think tank',
    academic: 'Opera accademica',
    other: 'Altro',
  },
};

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const named = judgedKinds.map((kind) => ({
  kind,
  names: [kind, judgedNames.en[kind], judgedNames.it[kind]].map(wordsIn),
}));

/** The kinds of voice that a name in any language names: that of exactly this name, else all whose words begin so. */
export const judgedCalled = (name: string): JudgedKind[] => {
  const words = wordsIn(name);
  if (words.length === 0) return [];
  const of = (fits: (name: readonly string[]) => boolean): JudgedKind[] =>
    named.filter(({ names }) => names.some(fits)).map(({ kind }) => kind);
  const same = of((name) => name.join(' ') === words.join(' '));
  if (same.length > 0) return same;
  return of((name) => words.every((word) => name.some((part) => part.startsWith(word))));
};
