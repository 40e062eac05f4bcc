import * as z from 'zod';
import { seriesIds } from '#shared/document/series.ts';
import { asPaperId } from '#shared/ids.ts';
import { type TypingHelp, typingHelps } from '../editor/typing-switches.ts';

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
  railOpen: z.boolean(),
  sidePanelOpen: z.boolean(),
  sidePanelTab: z.enum(['outline', 'source', 'history', 'paper']),
  sidePanelWidth: z.number().min(200).max(700),
  sourcePanelWidth: z.number().min(280).max(900),
  openPapers: z.array(paperId).max(50),
  screen: z.enum(['papers', 'library', 'settings', 'paper']),
  activePaper: paperId.nullable(),
  /** Of the last new paper. */
  lastSeries: z.enum(seriesIds),
};

export type Preferences = { [Name in keyof typeof fields]: z.output<(typeof fields)[Name]> };

/** Settings of a first start, in the language of the system where Ibid speaks it. */
export const defaultPreferences = (systemLanguage: string): Preferences => ({
  language: systemLanguage.toLowerCase().startsWith('it') ? 'it' : 'en',
  theme: 'system',
  typingOff: [],
  zoom: 1,
  railOpen: true,
  sidePanelOpen: true,
  sidePanelTab: 'outline',
  sidePanelWidth: 300,
  sourcePanelWidth: 420,
  openPapers: [],
  screen: 'papers',
  activePaper: null,
  lastSeries: 'documenti-iai',
});

/** Reads the settings as the host keeps them: under the key `window`, unknown and wrong fields left out. */
export const readPreferences = (settings: Record<string, unknown>, systemLanguage: string): Preferences => {
  const preferences: Record<string, unknown> = defaultPreferences(systemLanguage);
  const stored = settings.window;
  if (typeof stored === 'object' && stored !== null)
    for (const [name, schema] of Object.entries(fields)) {
      const parsed = schema.safeParse((stored as Record<string, unknown>)[name]);
      if (parsed.success) preferences[name] = parsed.data;
    }
  return preferences as Preferences;
};
