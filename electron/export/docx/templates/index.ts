import { IbidError } from '#shared/result.ts';
import type { LossLog } from '../losses.ts';
import { documentiIai } from './documenti-iai.ts';
import { plain } from './plain.ts';
import type { Template } from './template.ts';

const templates: Record<string, Template> = { [documentiIai.id]: documentiIai, [plain.id]: plain };

/** Ids of the templates there are; the first is the one a paper gets that names none. */
export const templateIds: readonly string[] = Object.keys(templates);

/**
 * The template asked for, else the paper's own, else the first.
 * @throws IbidError `bad-request` if the one asked for does not exist; a paper's own that does not exist (in
 * this version) is a loss, since the paper must still leave.
 */
export const chooseTemplate = (
  asked: string | undefined,
  own: string | undefined,
  losses: LossLog,
): Template => {
  if (asked !== undefined) {
    const template = Object.hasOwn(templates, asked) ? templates[asked] : undefined;
    if (template) return template;
    throw new IbidError(
      'bad-request',
      `There is no template called "${asked}". Choose one of: ${templateIds.join(', ')}.`,
    );
  }
  if (own !== undefined && !Object.hasOwn(templates, own))
    losses.add(`The template "${own}" is not known here; "${documentiIai.id}" was used`, 'the whole paper');
  return (own !== undefined && Object.hasOwn(templates, own) && templates[own]) || documentiIai;
};
