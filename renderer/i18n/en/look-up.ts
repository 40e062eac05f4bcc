import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Asking the network for what is known of a source. */
export const lookUp = {
  title: 'Look up',
  find: { doi: 'Look up the DOI', isbn: 'Look up the ISBN', url: 'Look up the address' },
  asking: 'Asking…',
  same: (from: string) => `${from} says the same. Nothing was changed.`,
  intro: (from: string) => `${from} says something else here. Choose field by field; the rest stays.`,
  here: { library: 'In the library', page: 'Read' },
  off: 'Ibid can look this up on the network, once the settings allow it.',
  toSettings: 'Open the settings',
  there: 'Found',
  nothing: 'nothing',
  choose: (field: string, side: string, value: string) => `${field}, ${side}: ${value}`,
  take: (count: number) => plural(count, { one: 'Take over # field', other: 'Take over # fields' }),
  close: 'Leave all as it is',
  taken: { library: 'Taken over. “Undo changes” brings back what was there.', page: 'Taken over.' },
  setting: {
    title: 'Look things up on the network',
    label: 'Show buttons that look up a DOI, an ISBN or an address',
    hint: 'Off, Ibid asks the network for nothing. On, a press of such a button sends that DOI to doi.org, that ISBN to openlibrary.org, or asks for that page, and nothing else: no papers, no notes, no cookies. They see your network address, as any site does.',
  },
  address: 'Or the address of a page',
  addressHint: 'Only this page is asked for, when you press the button.',
  readAddress: 'Get it and read it',
};
