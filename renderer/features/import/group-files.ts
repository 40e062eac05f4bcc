/** Files of citation styles apart from all others. */
export const styleFiles = <Named extends { name: string }>(
  files: readonly Named[],
): { styles: Named[]; others: Named[] } => {
  const isStyle = (file: Named): boolean => /\.csl$/i.test(file.name);
  return { styles: files.filter(isStyle), others: files.filter((file) => !isStyle(file)) };
};

const paperEndings = ['.md', '.markdown', '.ibid'];

/** Sorts chosen files into papers and what may belong to them, such as their bibliography. */
export const groupFiles = <Named extends { name: string }>(
  files: readonly Named[],
): { papers: Named[]; companions: Named[] } => {
  const isPaper = (file: Named): boolean =>
    paperEndings.some((ending) => file.name.toLowerCase().endsWith(ending));
  return { papers: files.filter(isPaper), companions: files.filter((file) => !isPaper(file)) };
};
