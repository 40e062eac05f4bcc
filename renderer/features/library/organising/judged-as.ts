import type { Judgement } from '#shared/contract/organising.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** Says how many sources are judged to be of a kind now, or no longer of any. */
export const judgedAs = (words: Messages['judging'], count: number, kind: Judgement['kind']): string =>
  kind === '' ? words.unjudged(count) : words.judged(count, words.kinds[kind]);
