/**
 * Whether two words are at most `most` slips apart: a letter more, less or other, or two that changed places. With
 * `begins`, the first may be the beginning of a word like the second.
 */
export const isNear = (a: string, b: string, most: number, begins: boolean): boolean => {
  if (a.length - b.length > most || (!begins && b.length - a.length > most)) return false;
  const reach = Math.min(b.length, a.length + most);
  let before: number[] = [];
  let last = Array.from({ length: reach + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= reach; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, before[j - 2]! + 1);
      row.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return false;
    before = last;
    last = row;
  }
  if (!begins) return b.length <= reach && last[b.length]! <= most;
  return last.some((steps) => steps <= most);
};
