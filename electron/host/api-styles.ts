import type { Handlers } from './api-type.ts';

type StyleMethod = Extract<keyof Handlers, `styles.${string}`>;

export const styleHandlers = (): Pick<Handlers, StyleMethod> => ({
  'styles.get': async ({ style, lang }) => {
    const { loadPrinting } = await import('#shared/citations/styles/bundled.ts');
    return loadPrinting(style, lang);
  },
});
