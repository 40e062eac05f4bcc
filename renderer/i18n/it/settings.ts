import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Impostazioni',
  language: 'Lingua',
  languageHint: 'Dell’interfaccia. Ogni documento conserva la propria lingua.',
  english: 'English',
  italian: 'Italiano',
  appearance: 'Aspetto',
  themeSystem: 'Come il sistema',
  themeLight: 'Chiaro',
  themeDark: 'Scuro',
  library: 'Biblioteca',
  libraryHint:
    'Tutti i documenti e le fonti sono in questo unico file sul tuo computer. Nulla viene inviato altrove.',
  about: 'Informazioni su Ibid',
  aboutText: 'Documenti con note e citazioni vive, senza rete.',
  version: (version) => `Versione ${version}`,
  licence:
    'Ibid è software libero sotto la GNU Affero General Public License, versione 3 o successiva (AGPL-3.0-or-later). È fornito senza alcuna garanzia.',
  credits: 'Fatto con',
  creditCiteproc:
    'citeproc-js, Copyright (c) 2009–2019 Frank Bennett, compone le citazioni. Usato sotto AGPL-3.0 (offerto anche sotto CPAL-1.0).',
  creditLocales:
    'Stili di citazione diversi da quelli IAI, e parole e date delle lingue di citazione: il progetto Citation Style Language (citationstyles.org), degli autori indicati in ciascun file, CC BY-SA 3.0.',
  creditFonts:
    'Caratteri: Inter di The Inter Project Authors e Source Serif 4 di Adobe, SIL Open Font License 1.1.',
};
