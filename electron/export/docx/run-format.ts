import type { RunLanguage } from './language.ts';

/** The look of a run, as docx's run options name it. */
export type RunFormat = Partial<RunLanguage> & {
  bold?: true;
  italics?: true;
  smallCaps?: true;
  superScript?: true;
  subScript?: true;
};
