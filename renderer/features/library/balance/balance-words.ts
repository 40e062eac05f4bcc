import type { SourceId } from '#shared/ids.ts';
import type { Finding } from '#shared/review/balance/findings.ts';
import type { Place } from '#shared/review/balance/paper.ts';
import type { Facet, Share } from '#shared/review/balance/shares.ts';
import { type JudgedKind, judgedNames } from '#shared/sources/judged-names.ts';
import type { Format, Language } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** A heading of the first level. */
export type PaperSection = { key: string; number: string | null; text: string };

export type BalanceTeller = {
  /** What stands out, as a sentence. */
  sentence: (finding: Finding) => string;
  /** What the sources of a share have in common. */
  share: (facet: Facet, share: Pick<Share, 'key' | 'name'>) => string;
};

/** Says in the language of the window what a balance found. */
export const balanceTeller = (
  words: Messages['balance'],
  format: Format,
  language: Language,
  paper: {
    sections: readonly PaperSection[];
    /** All places of the paper that cite. */
    places: readonly Place[];
    nameOf: (id: SourceId) => string;
  },
): BalanceTeller => {
  const inNotes = paper.places.every(({ note }) => note > 0);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const section = (number: number): string => {
    const heading = paper.sections[number - 1];
    return words.section(heading?.number ?? null, heading?.text ?? '');
  };
  const { findings } = words;
  return {
    sentence: (finding) => {
      const at = finding.places.length;
      switch (finding.rule) {
        case 'one-outlet':
          return findings.outlet(at, finding.of, inNotes, finding.name, finding.kind);
        case 'one-author':
          return findings.author(at, finding.of, inNotes, finding.name);
        case 'one-source':
          return findings.source(at, finding.of, inNotes, paper.nameOf(finding.sources[0]!.id));
        case 'one-kind':
          return findings.oneKind(section(finding.section), finding.kind);
        case 'no-primary':
          return findings.noPrimary(section(finding.section));
        case 'agency-alone':
          return findings.agencyAlone(
            at,
            finding.places.every(({ note }) => note > 0),
            finding.kind,
          );
        case 'one-language':
          return findings.language(finding.count, finding.of, format.language(finding.language));
        case 'old':
          return findings.old(finding.until, finding.newest, finding.of);
        case 'not-judged':
          return findings.notJudged(finding.sources.length, finding.of);
      }
    },
    share: (facet, { key, name }) => {
      if (key === '') return words.unknown[facet];
      switch (facet) {
        case 'kind':
          return judgedNames[language][key as JudgedKind];
        case 'language':
          return format.language(key);
        case 'country':
          return countries.of(key) ?? key;
        default:
          return name;
      }
    },
  };
};
