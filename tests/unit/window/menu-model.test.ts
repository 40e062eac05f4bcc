import { describe, expect, test } from 'vitest';
import { appMenu } from '#shared/contract/app-menu.ts';
import { menuModel, windowCommandIn } from '../../../renderer/app/window/menu-model.ts';
import { windowCommandIds } from '../../../renderer/editor/command-table/window.ts';
import { commandTable } from '../../../renderer/editor/command-table.ts';
import { messagesFor } from '../../../renderer/i18n/language.tsx';

const model = (language: 'en' | 'it', isPage = true) =>
  menuModel(language, messagesFor(language), isPage, (id) => id !== 'reopen');

describe('the menu bar', () => {
  test('has every command of the page and of the window, once', () => {
    const ids = model('en').menus.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const ofPage = ids.filter((id) => windowCommandIn(id) === null);
    expect(ofPage.sort()).toEqual([...commandTable(() => {}).keys()].sort());
    expect(ids.flatMap((id) => windowCommandIn(id) ?? []).sort()).toEqual([...windowCommandIds].sort());
  });

  test('fits what the host takes, in both languages', () => {
    for (const language of ['en', 'it'] as const) {
      const made = model(language);
      expect(appMenu.parse(made)).toEqual(made);
    }
    expect(model('it').menus.map(({ label }) => label)).toContain('Modifica');
  });

  test('offers what can be done now', () => {
    const enabled = (isPage: boolean, id: string): boolean | undefined =>
      model('en', isPage)
        .menus.flatMap(({ items }) => items)
        .find((item) => item.id === id)?.isEnabled;
    expect(enabled(true, 'cite')).toBe(true);
    expect(enabled(false, 'cite')).toBe(false);
    expect(enabled(false, 'undo')).toBe(true);
    expect(enabled(true, 'window-reopen')).toBe(false);
  });
});
