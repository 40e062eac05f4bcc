/** Pandoc's attributes: `{#id .class key=value -}`. */
export type Attributes = { id: string; classes: string[]; values: Map<string, string> };

const part =
  /\s*(?:#([^\s{}#.="]+)|\.([\p{L}_][\w.:-]*)|([\p{L}_][\w.:-]*)=(?:"((?:[^"\\]|\\.)*)"|([^\s{}"]+))|(-)(?=[\s}]))/uy;

/** Reads attributes at `from`, where a `{` stands; null if what stands there is something else. */
export const readAttributes = (
  text: string,
  from: number,
): { attributes: Attributes; end: number } | null => {
  if (text[from] !== '{') return null;
  const attributes: Attributes = { id: '', classes: [], values: new Map() };
  let at = from + 1;
  for (;;) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) break;
    const [whole, id, name, key, quoted, value, minus] = match;
    if (id !== undefined) attributes.id = id;
    else if (name !== undefined) attributes.classes.push(name);
    else if (minus) attributes.classes.push('unnumbered');
    else if (key !== undefined)
      attributes.values.set(key, quoted !== undefined ? quoted.replace(/\\(.)/gu, '$1') : (value ?? ''));
    at += whole.length;
  }
  const close = /\s*\}/uy;
  close.lastIndex = at;
  const end = close.exec(text);
  return end && at > from + 1 ? { attributes, end: at + end[0].length } : null;
};
