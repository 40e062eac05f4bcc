import type { SourceId } from '#shared/ids.ts';
import type { Finding } from '#shared/review/balance/findings.ts';
import type { Place, WeighedPaper } from '#shared/review/balance/paper.ts';
import { facets, sharesBy } from '#shared/review/balance/shares.ts';
import type { Format } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { BalanceTeller } from './balance-words.ts';

/** The balance of a paper as plain text, to be sent to its author: every sentence and share with its places. */
export const balanceText = ({
  words,
  format,
  title,
  summary,
  weighed,
  findings,
  teller,
  nameOf,
}: {
  words: Messages['balance'];
  format: Format;
  title: string;
  summary: string;
  weighed: WeighedPaper;
  findings: readonly Finding[];
  teller: BalanceTeller;
  nameOf: (id: SourceId) => string;
}): string => {
  const placesIn = (places: readonly Place[]): string =>
    [...new Set(places.map(({ note }) => words.place(note)))].join(', ');
  const stands = findings.map((finding) => `- ${teller.sentence(finding)} (${placesIn(finding.places)})`);
  const tables = facets.flatMap((facet) => {
    const shares = sharesBy(weighed, facet);
    if (shares.every(({ key }) => key === '')) return [];
    return [
      '',
      words.facets[facet],
      ...shares.map(
        (share) =>
          `- ${teller.share(facet, share)}: ${format.percent(share.ofCitations)} (${words.row(share.sources.length, share.citations)})`,
      ),
    ];
  });
  const sources = weighed.sources.map(
    ({ id, kind, places }) =>
      `- ${nameOf(id)} [${teller.share('kind', { key: kind, name: '' })}]: ${placesIn(places)}`,
  );
  return [
    `${words.title}: ${title}`,
    summary,
    '',
    words.standsOut,
    ...(stands.length > 0 ? stands : [words.nothing]),
    ...tables,
    '',
    words.allSources,
    ...sources,
    '',
    words.rules,
    ...words.ruleLines.map((line) => `- ${line}`),
    '',
  ].join('\n');
};
