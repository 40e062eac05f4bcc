import type { PaperMeta } from '../paper-meta.ts';
import { seriesNamed } from '../series.ts';
import { documentiIai } from './documenti-iai.ts';
import { iaiBriefs } from './iai-briefs.ts';
import { iaiCommentaries } from './iai-commentaries.ts';
import { iaiPapers } from './iai-papers.ts';
import { isTemplateId, type TemplateId, templateIds } from './ids.ts';
import { plain } from './plain.ts';
import type { Template } from './template.ts';

const templates: Readonly<Record<TemplateId, Template>> = {
  'documenti-iai': documentiIai,
  'iai-papers': iaiPapers,
  'iai-commentaries': iaiCommentaries,
  'iai-briefs': iaiBriefs,
  plain,
};

export const templateById = (id: TemplateId): Template => templates[id];

/** The template of a paper: the one it names, else that of its series, else the first. */
export const templateOf = ({ template, series }: PaperMeta): TemplateId =>
  template !== undefined && isTemplateId(template)
    ? template
    : (seriesNamed(series)?.template ?? templateIds[0]);
