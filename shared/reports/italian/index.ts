import type { ReportWords } from '../said.ts';
import { attachments } from './attachments.ts';
import { capture } from './capture.ts';
import { formats } from './formats.ts';
import { losses } from './losses.ts';
import { mending } from './mending.ts';
import { organising } from './organising.ts';
import { otherPrograms } from './other-programs.ts';
import { places } from './places.ts';
import { quotations } from './quotations.ts';
import { sourceHistory } from './source-history.ts';
import { styles } from './styles.ts';
import { troubles } from './troubles.ts';
import { upkeep } from './upkeep.ts';

/** The sentences in Italian. */
export const italian: ReportWords = {
  ...places,
  ...formats,
  ...losses,
  ...styles,
  ...troubles,
  ...attachments,
  ...quotations,
  ...upkeep,
  ...mending,
  ...organising,
  ...otherPrograms,
  ...capture,
  ...sourceHistory,
};
