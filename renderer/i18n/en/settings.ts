/** Strings of the settings and of the About dialog. */
export const settings = {
  title: 'Settings',
  language: 'Language',
  languageHint: 'Of the interface. Each paper keeps its own language.',
  english: 'English',
  italian: 'Italiano',
  appearance: 'Appearance',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  library: 'Library',
  libraryHint: 'All papers and sources are in this one file on your computer. Nothing is sent anywhere.',
  about: 'About Ibid',
  aboutText: 'Footnoted briefing papers with live citations, offline.',
  version: (version: string) => `Version ${version}`,
  licence:
    'Ibid is free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later). It comes without any warranty.',
  credits: 'Made with',
  creditCiteproc:
    'citeproc-js, Copyright (c) 2009–2019 Frank Bennett, formats the citations. Used under AGPL-3.0 (also offered as CPAL-1.0).',
  creditLocales:
    'Citation styles other than IAI, and the words and dates of the citation languages: the Citation Style Language project (citationstyles.org), by the authors named in each file, CC BY-SA 3.0.',
  creditFonts:
    'Typefaces: Inter by The Inter Project Authors and Source Serif 4 by Adobe, SIL Open Font License 1.1.',
};
