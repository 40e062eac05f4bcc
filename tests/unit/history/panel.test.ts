import { describe, expect, test } from 'vitest';
import { groupByDay } from '../../../renderer/features/history/group-by-day.ts';
import { formatIn } from '../../../renderer/i18n/format.ts';

const at = (day: number, hour: number): { created: string } => ({
  created: new Date(2026, 10, day, hour).toISOString(),
});

describe('the list of versions', () => {
  test('stands in runs of local days, nothing lost and the order kept', () => {
    const rows = [at(21, 9), at(21, 0), at(20, 23), at(18, 12)];
    const groups = groupByDay(rows);
    expect(groups.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-20', '2026-11-18']);
    expect(groups.flatMap((group) => group.rows)).toEqual(rows);
    expect(groupByDay([])).toEqual([]);
  });

  test('names today and yesterday by the calendar, not by hours', () => {
    const now = new Date(2026, 10, 21, 0, 30);
    const { day } = formatIn('en');
    expect(day(at(21, 0).created, now)).toBe('Today');
    expect(day(at(20, 23).created, now)).toBe('Yesterday');
    expect(day(at(18, 12).created, now)).toMatch(/^Wednesday,? 18 November 2026$/);
    expect(formatIn('it').day(at(20, 1).created, now)).toBe('Ieri');
  });
});
