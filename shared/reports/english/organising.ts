/** What there is to say of tags, collections, saved searches and notes at sources. */
export const organising = {
  'tag-gone': () => 'This tag is no longer there. It may have been deleted in another window.',
  'collection-gone': () => 'This collection is no longer there. It may have been deleted in another window.',
  'search-gone': () => 'This saved search is no longer there. It may have been deleted in another window.',
  'note-gone': () => 'This note is no longer there. It may have been deleted in another window.',
  'judgement-gone': () => 'This judgement is not there any more. It may have been settled in another window.',
  'collection-in-itself': () =>
    'A collection can’t be put into itself or into one inside of it. Nothing was changed.',
  'too-deep': ({ most }: { most: number }) =>
    `Collections lie at most ${most} deep in each other. Choose a place further up; nothing was changed.`,
  'too-many-tags': ({ most }: { most: number }) =>
    `The library has ${most} tags, and more are not kept. Delete some, or make one of several by giving them the same name.`,
  'too-many-collections': ({ most }: { most: number }) =>
    `The library has ${most} collections, and more are not kept. Delete some first.`,
  'too-many-searches': ({ most }: { most: number }) =>
    `The library has ${most} saved searches, and more are not kept. Delete some first.`,
  'too-many-notes': ({ most }: { most: number }) =>
    `This source has ${most} notes, and more are not kept. Write on in one of them, or delete one.`,
};
