/** The local day of a time, as year-month-day. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Things with a time, in runs of the same local day, in the order given. */
export const groupByDay = <Row extends { created: string }>(
  rows: readonly Row[],
): { day: string; rows: Row[] }[] => {
  const groups: { day: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const day = dayOf(new Date(row.created));
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
};
