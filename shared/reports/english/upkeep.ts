/** What can go wrong when a library is looked after. */
export const upkeep = {
  'backup-gone': () => 'This backup is no longer there. Nothing was changed; choose another one.',
  'backup-damaged': () =>
    'This backup is damaged, so it was not restored. Nothing was changed; choose another one.',
  'backup-newer': () =>
    'This backup was made by a newer version of Ibid, so it was not restored. Nothing was changed; update Ibid, or choose another one.',
  'upkeep-read-only': () =>
    'The library can only be read, so no backup can be made or restored. Nothing was changed.',
  'upkeep-damaged': () =>
    'The library is damaged, so a backup of it would be worth nothing, and none was made. Close Ibid and open it again: it puts the damaged file aside and brings back the last good backup.',
};
