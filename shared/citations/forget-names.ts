import type { CiteprocRegistry } from './engine.ts';

/** Takes the names of a source out of the counts by which names are told apart. */
export const forgetNames = ({ namereg: { namereg, nameind } }: CiteprocRegistry, id: string): void => {
  const without = (entry: { items: string[] }): boolean => {
    entry.items = entry.items.filter((own) => own !== id);
    return entry.items.length === 0;
  };
  for (const name of Object.keys(nameind[id] ?? {})) {
    const [family = '', initials = '', given = ''] = name.split('::');
    const ofFamily = namereg[family];
    const ofInitials = ofFamily?.ikey[initials];
    const ofGiven = ofInitials?.skey[given];
    if (ofInitials && ofGiven && without(ofGiven)) {
      delete ofInitials.skey[given];
      ofInitials.count--;
    }
    if (ofFamily && ofInitials && without(ofInitials)) {
      delete ofFamily.ikey[initials];
      ofFamily.count--;
    }
    if (ofFamily && without(ofFamily)) delete namereg[family];
  }
  delete nameind[id];
};
