import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '#shared/result.ts';
import {
  Autosave,
  longestTime,
  quietTime,
  type SaveState,
  type Timers,
} from '../../../renderer/features/paper/saving/autosave.ts';

/** A clock that moves only when told to. */
const makeClock = () => {
  let now = 0;
  let next = 0;
  const waiting = new Map<number, { at: number; callback: () => void }>();
  const timers: Timers = {
    now: () => now,
    set: (callback, ms) => {
      waiting.set(++next, { at: now + ms, callback });
      return next;
    },
    clear: (timer) => void waiting.delete(timer as number),
  };
  const advance = async (ms: number): Promise<void> => {
    const end = now + ms;
    for (;;) {
      const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      waiting.delete(due[0]);
      now = due[1].at;
      due[1].callback();
      for (let i = 0; i < 20; i++) await Promise.resolve();
    }
    now = end;
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { timers, advance, now: () => now };
};

const setUp = (answer: () => Result<unknown> | Promise<Result<unknown>> = () => ok({})) => {
  const clock = makeClock();
  const saved: { doc: string; at: number }[] = [];
  const states: SaveState['kind'][] = [];
  const autosave = new Autosave<string>(
    async (doc) => {
      saved.push({ doc, at: clock.now() });
      return answer();
    },
    (state) => void states.push(state.kind),
    clock.timers,
  );
  return { ...clock, autosave, saved, states };
};

describe('autosave', () => {
  test('saves after a pause, and says so', async () => {
    const { autosave, advance, saved, states } = setUp();
    autosave.changed('a');
    autosave.changed('b');
    await advance(quietTime);
    expect(saved).toEqual([{ doc: 'b', at: quietTime }]);
    expect(states).toEqual(['unsaved', 'saving', 'saved']);
    expect(autosave.isDirty).toBe(false);
  });

  test('under steady typing nothing waits longer than a second', async () => {
    const { autosave, advance, saved } = setUp();
    const typed: number[] = [];
    for (let i = 0; i < 60; i++) {
      typed.push(i * 100);
      autosave.changed(String(i));
      await advance(100);
    }
    await advance(1000);
    for (const [i, at] of typed.entries()) {
      const save = saved.find(({ doc }) => Number(doc) >= i)!;
      expect(save.at - at).toBeLessThanOrEqual(longestTime + 100);
    }
    expect(saved.at(-1)?.doc).toBe('59');
  });

  test('one save at a time; what came meanwhile is saved next', async () => {
    const answers: ((result: Result<unknown>) => void)[] = [];
    const { autosave, advance, saved } = setUp(() => new Promise((resolve) => answers.push(resolve)));
    autosave.changed('a');
    await advance(quietTime);
    autosave.changed('b');
    await advance(5000);
    expect(saved.map(({ doc }) => doc)).toEqual(['a']);
    answers[0]!(ok({}));
    await advance(0);
    await advance(quietTime);
    expect(saved.map(({ doc }) => doc)).toEqual(['a', 'b']);
    expect(autosave.isDirty).toBe(true);
    answers[1]!(ok({}));
    await advance(0);
    expect(autosave.isDirty).toBe(false);
  });

  test('a failure stays in sight and the newest text is tried again until it works', async () => {
    let working = false;
    const { autosave, advance, saved, states } = setUp(() => (working ? ok({}) : fail('disk-full', 'full')));
    autosave.changed('a');
    await advance(quietTime);
    expect(autosave.state).toMatchObject({ kind: 'failed', willRetry: true });
    autosave.changed('b');
    expect(autosave.state.kind).toBe('failed');
    await advance(1000);
    expect(saved.at(-1)?.doc).toBe('b');
    expect(autosave.isDirty).toBe(true);
    working = true;
    await advance(60_000);
    expect(states.at(-1)).toBe('saved');
    expect(saved.at(-1)?.doc).toBe('b');
    expect(autosave.isDirty).toBe(false);
  });

  test('a conflict is not tried again by itself, and flush says that it is not saved', async () => {
    const { autosave, advance, saved } = setUp(() => fail('conflict', 'elsewhere'));
    autosave.changed('a');
    await advance(quietTime);
    autosave.changed('b');
    await advance(60_000);
    expect(saved).toHaveLength(1);
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state).toMatchObject({ kind: 'failed', willRetry: false });
  });

  test('flush saves at once, after the save that is under way', async () => {
    const { autosave, saved } = setUp();
    autosave.changed('a');
    expect(await autosave.flush()).toBe(true);
    expect(saved.map(({ doc }) => doc)).toEqual(['a']);
    expect(await autosave.flush()).toBe(true);
    expect(saved).toHaveLength(1);
  });
});
