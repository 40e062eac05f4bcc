import { describe, expect, test } from 'vitest';
import { asCitationId, asPaperId, asSourceId } from '#shared/ids.ts';
import { balanceFindings } from '#shared/review/balance/findings.ts';
import { placesOf, type WeighedPaper } from '#shared/review/balance/paper.ts';
import { readBalanceMemory, withDismissed, withName } from '../../../renderer/api/balance-memory.ts';
import { balanceText } from '../../../renderer/features/library/balance/balance-text.ts';
import { balanceTeller } from '../../../renderer/features/library/balance/balance-words.ts';
import { formatIn } from '../../../renderer/i18n/format.ts';
import { messagesFor } from '../../../renderer/i18n/language.tsx';

const at = (source: string, notes: readonly number[], section: number) =>
  notes.map((note) => ({ id: asCitationId(`${source}-${note}`), note, section }));
const paper: WeighedPaper = {
  sources: [
    {
      id: asSourceId('aa'),
      item: { id: 'aa', type: 'article-newspaper', 'container-title': 'Anadolu Ajansı' },
      kind: 'state-agency',
      places: at('aa', [1, 2, 3], 1),
    },
    {
      id: asSourceId('bb'),
      item: { id: 'bb', type: 'webpage', URL: 'https://www.aa.com.tr/x' },
      kind: 'state-agency',
      places: at('bb', [4], 1),
    },
    { id: asSourceId('law'), item: undefined, kind: '', places: at('law', [5, 6, 7, 8, 9, 10], 2) },
  ],
  sections: ['The sea', 'The land'],
  names: {},
};
const tellIn = (language: 'en' | 'it') => {
  const words = messagesFor(language).balance;
  const format = formatIn(language);
  const teller = balanceTeller(words, format, language, {
    sections: [
      { key: 'a', number: '1', text: 'The sea' },
      { key: 'b', number: null, text: 'The land' },
    ],
    places: placesOf(paper.sources),
    nameOf: (id) => `Source ${id}`,
  });
  return { words, format, teller };
};

describe('a balance in words', () => {
  test.each([
    [
      'en',
      [
        '4 of 10 notes cite one outlet: Anadolu Agency, a state agency.',
        '6 of 10 notes cite one source: Source law.',
        'Section 1, “The sea”, cites only state agencies.',
        '4 notes each rest on a single report of a state agency.',
        '1 of 3 sources is not judged; sections that cite them are left out of the sentences about kinds.',
      ],
    ],
    [
      'it',
      [
        '4 su 10 note citano una sola testata: Anadolu Agency, un’agenzia di Stato.',
        '6 su 10 note citano una sola fonte: Source law.',
        'La sezione 1, «The sea», cita soltanto agenzie di Stato.',
        '4 note poggiano ciascuna su un unico lancio di un’agenzia di Stato.',
        '1 su 3 fonti non è valutata; le sezioni che le citano restano fuori dalle frasi sui tipi.',
      ],
    ],
  ] as const)('says what stands out: %s', (language, sentences) => {
    expect(balanceFindings(paper).map(tellIn(language).teller.sentence)).toEqual(sentences);
  });

  test('as text names every place of every sentence and source', () => {
    const { words, format, teller } = tellIn('en');
    const findings = balanceFindings(paper);
    const text = balanceText({
      words,
      format,
      title: 'Ports',
      summary: 'Ten notes.',
      weighed: paper,
      findings,
      teller,
      nameOf: (id) => `Source ${id}`,
    });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Balance of the sources: Ports',
        '- 4 of 10 notes cite one outlet: Anadolu Agency, a state agency. (note 1, note 2, note 3, note 4)',
        '- Anadolu Agency: 40% (2 sources, 4 citations)',
        '- Türkiye: 40% (2 sources, 4 citations)',
        '- Source law [Not judged]: note 5, note 6, note 7, note 8, note 9, note 10',
      ]),
    );
    // What no source names is no table.
    expect(text).not.toContain('No language named');
  });
});

describe('what is remembered of balances', () => {
  const id = asPaperId('p');
  test('dismissed sentences by paper, and names that are counted as others', () => {
    const empty = readBalanceMemory({});
    const some = withName(withDismissed(empty, id, ['no-primary:x']), 'aa', 'Anadolu Agency');
    expect(readBalanceMemory({ balance: JSON.parse(JSON.stringify(some)) })).toEqual({
      names: { aa: 'Anadolu Agency' },
      dismissed: { p: ['no-primary:x'] },
    });
    expect(withName(withDismissed(some, id, []), 'aa', null)).toEqual(empty);
  });

  test('what does not fit counts as nothing, and of a great many papers the last hundred stay', () => {
    expect(readBalanceMemory({ balance: { names: { a: 3 }, dismissed: [] } })).toEqual({
      names: {},
      dismissed: {},
    });
    expect(readBalanceMemory({ balance: 'x' })).toEqual({ names: {}, dismissed: {} });
    let memory = readBalanceMemory({});
    for (let n = 0; n < 120; n++) memory = withDismissed(memory, asPaperId(`p${n}`), ['k']);
    expect(Object.keys(memory.dismissed)).toHaveLength(100);
    expect(memory.dismissed.p119).toEqual(['k']);
  });
});
