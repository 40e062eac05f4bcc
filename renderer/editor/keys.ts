/** Keys of a command in ProseMirror's notation ("Mod-Shift-k"); on a Mac others where `mac` says so. */
export type Keys = readonly string[] | { mac: readonly string[]; other: readonly string[] };

/** Whether this is a Mac, whose keys have other names and places. */
export const onMac: boolean =
  typeof navigator !== 'undefined' && /Mac|iP(hone|[oa]d)/.test(navigator.platform);

export const keysOn = (keys: Keys | undefined, mac = onMac): readonly string[] =>
  keys === undefined ? [] : 'mac' in keys ? (mac ? keys.mac : keys.other) : keys;

const macNames: Record<string, string> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Mod: '⌘',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
  Escape: 'esc',
  Tab: '⇥',
};
const otherNames: Record<string, string> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};
/** The order in which each system writes what is held down. */
const order = { mac: ['Ctrl', 'Alt', 'Shift', 'Mod'], other: ['Mod', 'Ctrl', 'Alt', 'Shift'] };

const partsOf = (key: string): { held: string[]; name: string } => {
  const parts = key.split(/-(?!$)/);
  return { held: parts.slice(0, -1), name: parts.at(-1) ?? '' };
};

/** A key as the system writes it: "Ctrl+Shift+K", "⇧⌘K". */
export const keyText = (key: string, mac = onMac): string => {
  const { held, name } = partsOf(key);
  const names = mac ? macNames : otherNames;
  const sorted = order[mac ? 'mac' : 'other'].filter((part) => held.includes(part));
  const shown = names[name] ?? (name === ' ' ? 'Space' : name.length === 1 ? name.toUpperCase() : name);
  return [...sorted.map((part) => names[part] ?? part), shown].join(mac ? '' : '+');
};

/** The same for `aria-keyshortcuts`: "Control+Shift+K", "Meta+Shift+K". */
export const ariaKey = (key: string, mac = onMac): string => {
  const { held, name } = partsOf(key);
  const names: Record<string, string> = { Mod: mac ? 'Meta' : 'Control', Ctrl: 'Control' };
  const shown = name === ' ' ? 'Space' : name.length === 1 ? name.toUpperCase() : name;
  return [...held.map((part) => names[part] ?? part), shown].join('+');
};

/** Names of keys by their place, for when what is held down makes another letter of them. */
const placeNames: Record<string, string> = { Equal: '=', Minus: '-', Slash: '/' };
const nameAtPlace = (code: string): string | null =>
  /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? placeNames[code] ?? null;

type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing' | 'getModifierState'
>;

/** Whether an event is this key ("Mod-Alt-s"). A letter that AltGr types is a letter, not a key. */
export const isKey = (event: PressedKey, key: string, mac = onMac): boolean => {
  if (event.isComposing) return false;
  const { held, name } = partsOf(key);
  const has = (part: string): boolean =>
    held.includes(part) || (part === (mac ? 'Meta' : 'Ctrl') && held.includes('Mod'));
  if (event.ctrlKey !== has('Ctrl') || event.altKey !== has('Alt') || event.metaKey !== has('Meta'))
    return false;
  // Which signs are typed with Shift differs between keyboards.
  const isSign = name.length === 1 && !/[a-z]/i.test(name);
  if (!isSign && event.shiftKey !== has('Shift')) return false;
  if (event.key.toLowerCase() === name.toLowerCase()) return true;
  // On a Mac, Option makes another letter of each.
  return event.altKey && !event.getModifierState('AltGraph') && nameAtPlace(event.code) === name;
};
