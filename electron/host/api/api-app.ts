import type { Said } from '#shared/reports/said.ts';
import type { Library } from '../../library/index.ts';
import { wordsOfLeft } from '../follow-others.ts';
import type { ApiOptions, Emit, Handlers } from './api-type.ts';

type AppMethod = Extract<keyof Handlers, `app.${string}` | `settings.${string}`>;

const leftBehind = ({ place, path }: Library): Said[] => {
  const left = place.left();
  return left ? [wordsOfLeft(path, left.copy)] : [];
};

export const appHandlers = (
  library: Library,
  emit: Emit,
  options: ApiOptions,
): Pick<Handlers, AppMethod> => ({
  'app.info': () => ({
    version: options.version,
    host: options.host,
    libraryPath: library.path,
    readOnly: library.readOnly,
    sharedPlace: options.sharedPlace ?? null,
    conflictedCopies: [...(options.conflictedCopies ?? [])],
    notices: [...library.notices, ...(options.notices ?? []), ...leftBehind(library)],
  }),
  // A link is opened by the browser itself; in the desktop app the main process answers this.
  'app.openLink': () => ({ opened: false }),
  // The same holds for windows.
  'app.openWindow': () => ({ opened: false }),
  // And for the clipboard.
  'app.paste': () => ({ pasted: false }),
  'app.setMenu': () => ({}),
  'app.setSpelling': () => ({}),
  'settings.get': () => ({ settings: library.settings.get() }),
  'settings.set': ({ settings }) => {
    library.settings.set(settings);
    emit('settings.changed', { names: Object.keys(settings) });
    return {};
  },
});
