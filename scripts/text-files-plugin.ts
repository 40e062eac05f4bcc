/** The endings of files that are imported as strings, in every environment. */
export const textFileEndings = ['.csl', '.xml', '.sql', '.md'] as const;

/** Vite and Vitest: imports of such files are strings. */
export const textFiles = () => ({
  name: 'ibid-text-files',
  transform(code: string, id: string) {
    if (!textFileEndings.some((ending) => id.endsWith(ending))) return null;
    return { code: `export default ${JSON.stringify(code)};`, map: null };
  },
});
