/**
 * Ids that depend only on a file's text, so that importing a file twice gives the same paper, while two
 * papers hardly ever share an id: ten characters of a-z and 0-9, from a hash of the text and a counter.
 */
export const stableIds = (text: string): (() => string) => {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return (value ^ (value >>> 14)) >>> 0;
  };
  const seen = new Set<string>();
  return () => {
    for (;;) {
      const id =
        next().toString(36).padStart(5, '0').slice(-5) + next().toString(36).padStart(5, '0').slice(-5);
      if (seen.has(id)) continue;
      seen.add(id);
      return id;
    }
  };
};
