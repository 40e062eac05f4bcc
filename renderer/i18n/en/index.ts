import { app } from './app.ts';
import { attachments } from './attachments.ts';
import { balance } from './balance.ts';
import { bringing } from './bringing.ts';
import { bulk } from './bulk.ts';
import { byHand } from './by-hand.ts';
import { capture } from './capture.ts';
import { checking } from './checking.ts';
import { citing } from './citing.ts';
import { commands } from './commands.ts';
import { comparing } from './comparing.ts';
import { copies } from './copies.ts';
import { details } from './details.ts';
import { doing } from './doing.ts';
import { duplicates } from './duplicates.ts';
import { errors } from './errors.ts';
import { exporting } from './exporting.ts';
import { find } from './find.ts';
import { forms } from './forms.ts';
import { history } from './history.ts';
import { houseRules } from './house-rules.ts';
import { importing } from './importing.ts';
import { judging } from './judging.ts';
import { library } from './library.ts';
import { linking } from './linking.ts';
import { lookUp } from './look-up.ts';
import { marking } from './marking.ts';
import { organising } from './organising.ts';
import { palette } from './palette.ts';
import { panes } from './panes.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';
import { pasting } from './pasting.ts';
import { pictures } from './pictures.ts';
import { quotations } from './quotations.ts';
import { quoting } from './quoting.ts';
import { reader } from './reader.ts';
import { reading } from './reading.ts';
import { referenceLists } from './reference-lists.ts';
import { referring } from './referring.ts';
import { reports } from './reports.ts';
import { searchWords } from './search-words.ts';
import { series } from './series.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';
import { signing } from './signing.ts';
import { sourceCards } from './source-cards.ts';
import { sourceForm } from './source-form.ts';
import { sourceHistory } from './source-history.ts';
import { fieldWords, kindGroups, types } from './source-kinds.ts';
import { sourcePanel } from './source-panel.ts';
import { sourceSearch } from './source-search.ts';
import { variables } from './source-words.ts';
import { styles } from './styles.ts';
import { typing } from './typing.ts';
import { upkeep } from './upkeep.ts';
import { window } from './window.ts';
import { zotero } from './zotero.ts';

export const en = {
  app,
  attachments,
  balance,
  bringing,
  bulk,
  doing,
  byHand,
  capture,
  checking,
  citing,
  commands,
  comparing,
  copies,
  details,
  duplicates,
  errors,
  fieldWords,
  history,
  find,
  forms,
  houseRules,
  kindGroups,
  exporting,
  importing,
  judging,
  library,
  linking,
  lookUp,
  marking,
  organising,
  palette,
  panes,
  paper,
  papers,
  quotations,
  quoting,
  reader,
  reading,
  referring,
  pictures,
  pasting,
  searchWords,
  referenceLists,
  reports,
  series,
  settings,
  shelf,
  sourceSearch,
  sourceCards,
  sourceForm,
  sourceHistory,
  sourcePanel,
  signing,
  styles,
  typing,
  types,
  upkeep,
  variables,
  window,
  zotero,
};
