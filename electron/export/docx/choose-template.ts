import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { isTemplateId, templateIds } from '#shared/document/templates/ids.ts';
import { templateById, templateOf } from '#shared/document/templates/index.ts';
import type { Template } from '#shared/document/templates/template.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { LossLog } from './losses.ts';

/**
 * The template asked for, else the paper's own, else that of its series, else the first.
 * @throws IbidError `bad-request` if the one asked for does not exist; a paper's own that does not exist (in
 * this version) is a loss, since the paper must still leave.
 */
export const chooseTemplate = (asked: string | undefined, meta: PaperMeta, losses: LossLog): Template => {
  if (asked !== undefined) {
    if (isTemplateId(asked)) return templateById(asked);
    throw new IbidError(
      'bad-request',
      `There is no template called "${asked}". Choose one of: ${templateIds.join(', ')}.`,
    );
  }
  const used = templateOf(meta);
  if (meta.template !== undefined && !isTemplateId(meta.template))
    losses.add(say('unknown-template', { name: meta.template, used }), say('whole-paper'));
  return templateById(used);
};
