import type { Library } from '../../library/index.ts';
import type { ApiOptions, Emit, Handlers } from './api-type.ts';

type AppMethod = Extract<keyof Handlers, `app.${string}` | `settings.${string}`>;

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
    notices: [...library.notices, ...(options.notices ?? [])],
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
