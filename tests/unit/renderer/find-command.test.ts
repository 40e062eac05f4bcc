import { describe, expect, test } from 'vitest';
import { windowCommandIds } from '../../../renderer/editor/command-table/window.ts';
import { commandTable } from '../../../renderer/editor/command-table.ts';
import {
  meansCommand,
  meantButDisabled,
  namedFirst,
} from '../../../renderer/features/commands/find-command.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { it as italian } from '../../../renderer/i18n/it/index.ts';

const ids = [...commandTable(() => {}).keys()];
const contains = (text: string, part: string): boolean =>
  text.toLocaleLowerCase().includes(part.toLocaleLowerCase());

/** The commands that a list finds for what is typed. */
const found = (messages: typeof en, typed: string): string[] => {
  const page: Readonly<Record<string, string>> = messages.searchWords.page;
  const window: Readonly<Record<string, string>> = messages.searchWords.window;
  return [
    ...ids.filter((id) => meansCommand(`${messages.commands.names[id]} ${page[id] ?? ''}`, typed, contains)),
    ...windowCommandIds.filter((id) =>
      meansCommand(`${messages.window[id]} ${window[id] ?? ''}`, typed, contains),
    ),
  ];
};

describe('commands are found', () => {
  test.each([
    ['split', 'splitBeside'],
    ['footnote', 'note'],
    ['citation', 'cite'],
    ['image', 'picture'],
    ['theme', 'dark'],
    ['diff', 'sinceYesterday'],
    ['docx', 'export'],
    ['search', 'find'],
    ['page break', 'pageBreak'],
  ])('by other words than their names: %s', (typed, id) => {
    expect(found(en, typed)).toContain(id);
  });

  test.each([
    ['vista divisa', 'splitBeside'],
    ['piè di pagina', 'note'],
    ['citazione', 'cite'],
    ['figura', 'picture'],
    ['tema', 'dark'],
    ['confronta', 'sinceYesterday'],
    ['anteprima', 'pageView'],
  ])('in Italian too: %s', (typed, id) => {
    expect(found(italian, typed)).toContain(id);
  });

  test('those whose own name was typed before the others', () => {
    const commands = [
      { label: 'Take away', also: 'delete' },
      { label: 'Undo', also: '' },
      { label: 'Delete the note', also: '' },
    ];
    const labels = (typed: string) => namedFirst(commands, typed, contains).map(({ label }) => label);
    expect(labels('delete')).toEqual(['Delete the note', 'Take away', 'Undo']);
    expect(labels('')).toEqual(['Take away', 'Undo', 'Delete the note']);
  });

  test('by several words in any order; a word that stands nowhere finds nothing', () => {
    expect(found(en, 'before footnote merge')).toEqual(['mergeNoteBefore']);
    expect(found(en, 'merge zebra')).toEqual([]);
    expect(found(en, '')).toHaveLength(ids.length + windowCommandIds.length);
  });

  test('of those that cannot run now the one that is meant, so that it can be named', () => {
    const commands = [
      { label: 'List of references', group: 'Insert', also: 'bibliography', isDisabled: true },
      { label: 'Bibliography', group: 'Insert', also: '', isDisabled: true },
      { label: 'List of notes', group: 'Window', also: '', isDisabled: false },
    ];
    const meant = (typed: string) => meantButDisabled(commands, typed, contains)?.label;
    expect(meant('list')).toBe('List of references');
    expect(meant('bibliography')).toBe('Bibliography');
    expect(meant('notes')).toBeUndefined();
  });
});
