import * as z from 'zod';

/** The menus of the bar, in its order. */
export const menuIds = [
  'file',
  'edit',
  'view',
  'insert',
  'format',
  'notes',
  'table',
  'window',
  'help',
] as const;
export type MenuId = (typeof menuIds)[number];

/** What a window wants in the menu bar of the desktop app: its commands, named in the language it speaks. */
export const appMenu = z.object({
  language: z.enum(['en', 'it']),
  menus: z
    .array(
      z.object({
        id: z.enum(menuIds),
        label: z.string().min(1).max(100),
        items: z
          .array(
            z.object({
              id: z.string().min(1).max(100),
              label: z.string().min(1).max(200),
              /** In ProseMirror's notation ("Mod-Alt-s"); null for none. */
              keys: z.string().max(40).nullable(),
              isEnabled: z.boolean(),
              /** Whether another group begins with it. */
              begins: z.boolean(),
            }),
          )
          .max(200),
      }),
    )
    .max(menuIds.length),
});
export type AppMenu = z.output<typeof appMenu>;
