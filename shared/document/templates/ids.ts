/** Ids of the templates in the order in which they are offered; a paper that names none gets the first. */
export const templateIds = [
  'documenti-iai',
  'iai-papers',
  'iai-commentaries',
  'iai-briefs',
  'plain',
] as const;
export type TemplateId = (typeof templateIds)[number];

export const isTemplateId = (id: string): id is TemplateId => (templateIds as readonly string[]).includes(id);
