import * as z from 'zod';
import { appMenu } from './app-menu.ts';
import { method, nothing } from './forms.ts';
import { paperId } from './ids.ts';
import { saidSchema } from './said-schema.ts';
import { sharedPlaceSchema } from './shared-place.ts';

/* The methods of the app itself: what runs, its windows and its settings. */

export const appMethods = {
  'app.info': method(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser']),
      libraryPath: z.string(),
      readOnly: z.boolean(),
      /** Where it lies in a place that other computers write to as well; null for a place of its own. */
      sharedPlace: sharedPlaceSchema.nullable(),
      /** Names of copies beside it that a cloud service made because two computers wrote to it at a time. */
      conflictedCopies: z.array(z.string()),
      /** What happened at opening that a person must know, such as a damaged library put aside. */
      notices: z.array(saidSchema),
    }),
  ),
  /** Hands an http, https or mailto address to the system. The browser host answers `opened: false`. */
  'app.openLink': method(z.object({ href: z.string().max(4000) }), z.object({ opened: z.boolean() })),
  /** Opens another window on the library, with this paper. The browser host answers `opened: false`. */
  'app.openWindow': method(z.object({ paper: paperId }), z.object({ opened: z.boolean() })),
  /**
   * Pastes into the window that asks what is on the clipboard, as text alone or with its look. The browser host
   * answers `pasted: false`.
   */
  'app.paste': method(z.object({ plain: z.boolean() }), z.object({ pasted: z.boolean() })),
  /** Puts the commands of a window into the menu bar. The browser host has none and does nothing. */
  'app.setMenu': method(appMenu, nothing),
  /** Has spelling checked in these languages, BCP 47 tags, in place of those this window named before. */
  'app.setSpelling': method(z.object({ languages: z.array(z.string().max(35)).max(30) }), nothing),
  'settings.get': method(nothing, z.object({ settings: z.record(z.string(), z.unknown()) })),
  'settings.set': method(z.object({ settings: z.record(z.string(), z.unknown()) }), nothing),
} as const;
