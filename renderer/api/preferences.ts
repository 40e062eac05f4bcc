import * as z from 'zod';
import { defaultStyle } from '#shared/citations/styles/index.ts';
import { seriesIds } from '#shared/document/series.ts';
import { asPaperId } from '#shared/ids.ts';
import { type TypingHelp, typingHelps } from '../editor/typing-switches.ts';
import { defaultColumns, listAlphabet, shownColumns } from './list-look.ts';
import { closedCollections, sideParts } from './side-parts.ts';
import { sourceTabs } from './source-tabs.ts';

/** So many are remembered. */
export const mostRecentStyles = 4;

const paperId = z.string().transform(asPaperId);

/*
 * What the window remembers between two starts. Each field falls back by itself, so that one wrong value in
 * the settings never costs the others.
 */
const fields = {
  language: z.enum(['en', 'it']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Typing helps that are switched off. */
  typingOff: z
    .array(z.string())
    .transform((names) => typingHelps.filter((help) => names.includes(help)) as readonly TypingHelp[]),
  zoom: z.number().min(0.5).max(3),
  /** The page as the series prints it, or as wide as the window. */
  pageView: z.enum(['sheet', 'wide']),
  /** What a page does not print is shown: ends of paragraphs, fixed spaces, languages. */
  pageSigns: z.boolean(),
  /** Only what is being written stands out, and nothing stands beside it. */
  focus: z.boolean(),
  /** The line that is being written stays at one height. */
  typewriter: z.boolean(),
  /** Words that are misspelt are underlined. */
  spelling: z.boolean(),
  /** The network may be asked for what is known of a DOI, an ISBN or an address. */
  lookUp: z.boolean(),
  railOpen: z.boolean(),
  sidePanelOpen: z.boolean(),
  sidePanelTab: z.enum(['outline', 'notes', 'source', 'history', 'paper']),
  sidePanelWidth: z.number().min(200).max(700),
  sourcePanelWidth: z.number().min(280).max(900),
  sourcePanelTab: z.enum(sourceTabs),
  readerWidth: z.number().min(300).max(2000),
  /** Files are read in the whole window, also where a page could stand beside them. */
  readerWide: z.boolean(),
  /** Collections and tags stand beside the list of sources. */
  librarySideOpen: z.boolean(),
  librarySideWidth: z.number().min(140).max(500),
  librarySideFolded: sideParts,
  /** Of all windows of the library, as its collections are. */
  libraryClosed: closedCollections,
  /** The columns of the list of sources, and the order of letters in it. */
  libraryColumns: shownColumns,
  libraryAlphabet: listAlphabet,
  /** A narrow list of sources is scrolled sideways rather than to leave columns out. */
  libraryKeepsColumns: z.boolean(),
  openPapers: z.array(paperId).max(50),
  screen: z.enum(['papers', 'library', 'settings', 'paper']),
  activePaper: paperId.nullable(),
  /** Of the last new paper. */
  lastSeries: z.enum(seriesIds),
  /** The citation style that new papers start with. */
  newStyle: z.string().min(1).max(300),
  /** Citation styles by id, the last chosen first. */
  recentStyles: z.array(z.string().max(300)).max(mostRecentStyles),
};

/**
 * Those that belong to one window, such as its tabs. All others are the same in every window of the library.
 */
const ofWindow = [
  'zoom',
  'pageSigns',
  'focus',
  'railOpen',
  'sidePanelOpen',
  'sidePanelTab',
  'sidePanelWidth',
  'sourcePanelWidth',
  'sourcePanelTab',
  'readerWidth',
  'readerWide',
  'librarySideOpen',
  'librarySideWidth',
  'librarySideFolded',
  'libraryKeepsColumns',
  'openPapers',
  'screen',
  'activePaper',
] as const satisfies readonly (keyof typeof fields)[];

export type Preferences = { [Name in keyof typeof fields]: z.output<(typeof fields)[Name]> };

/** Settings of a first start, in the language of the system where Ibid speaks it. */
export const defaultPreferences = (systemLanguage: string): Preferences => ({
  language: systemLanguage.toLowerCase().startsWith('it') ? 'it' : 'en',
  theme: 'system',
  typingOff: [],
  zoom: 1,
  pageView: 'wide',
  pageSigns: false,
  focus: false,
  typewriter: false,
  spelling: true,
  lookUp: false,
  railOpen: true,
  sidePanelOpen: true,
  sidePanelTab: 'outline',
  sidePanelWidth: 300,
  sourcePanelWidth: 420,
  sourcePanelTab: 'details',
  readerWidth: 560,
  readerWide: false,
  librarySideOpen: true,
  librarySideWidth: 220,
  librarySideFolded: [],
  libraryClosed: [],
  libraryColumns: [...defaultColumns],
  libraryAlphabet: 'latin',
  libraryKeepsColumns: false,
  openPapers: [],
  screen: 'papers',
  activePaper: null,
  lastSeries: 'documenti-iai',
  newStyle: defaultStyle,
  recentStyles: [],
});

export type PreferenceName = keyof Preferences;

/** Whether a field belongs to one window and not to all. */
export const isOfWindow = (name: PreferenceName): boolean => ofWindow.includes(name as never);

/** The fields that belong to the window. */
export const partOfWindow = (preferences: Preferences): Partial<Preferences> =>
  Object.fromEntries(Object.entries(preferences).filter(([name]) => isOfWindow(name as PreferenceName)));

/** Under which name a field that all windows share is kept among the settings. */
const sharedPrefix = 'preference.';
export const settingOf = (name: PreferenceName): string => `${sharedPrefix}${name}`;
export const isSharedSetting = (setting: string): boolean => setting.startsWith(sharedPrefix);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * Reads the settings as the host keeps them, unknown and wrong fields left out: under `window` what the
 * window that was closed last remembers, and each field that all share under a name of its own.
 * @param own what this window remembers itself, in place of `window`
 */
export const readPreferences = (
  settings: Record<string, unknown>,
  systemLanguage: string,
  own: unknown = null,
): Preferences => {
  const preferences: Record<string, unknown> = defaultPreferences(systemLanguage);
  const stored = record(settings.window);
  const mine = { ...stored, ...record(own) };
  for (const [key, schema] of Object.entries(fields)) {
    const name = key as PreferenceName;
    const setting = settings[settingOf(name)];
    const parsed = schema.safeParse(isOfWindow(name) ? mine[name] : (setting ?? stored[name]));
    if (parsed.success) preferences[name] = parsed.data;
  }
  return preferences as Preferences;
};
