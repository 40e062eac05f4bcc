/* What is read out of Zotero's database, in Zotero's own words, before it becomes sources. */

export type ZoteroCreator = {
  /** "author", "seriesEditor". */
  role: string;
  first: string;
  last: string;
  /** The name stands in one field, as those of institutions do. */
  isWhole: boolean;
};

export type ZoteroAnnotation = {
  kind: 'highlight' | 'underline' | 'note' | 'text' | 'image' | 'ink';
  /** The words of the file that are marked. */
  text: string;
  comment: string;
  /** As the page is numbered in print. */
  page: string;
};

export type ZoteroAttachment = {
  /** Its folder in `storage` has this name. */
  key: string;
  title: string;
  /** A file in `storage`, a file elsewhere, or an address alone. */
  kind: 'stored' | 'linked' | 'link';
  /** The name of a stored file, the path of a linked one. */
  path: string;
  url: string;
  mediaType: string;
  /** HTML. */
  note: string;
  annotations: ZoteroAnnotation[];
};

export type ZoteroItem = {
  key: string;
  /** "journalArticle"; "attachment" or "note" for one that belongs to no other item. */
  type: string;
  fields: ReadonlyMap<string, string>;
  creators: ZoteroCreator[];
  tags: string[];
  /** The collections it is in, each by the names on the way to it. */
  collections: string[][];
  /** HTML. */
  notes: string[];
  attachments: ZoteroAttachment[];
};

export type ZoteroCollection = {
  id: number;
  name: string;
  /** How deep it lies; those in it follow it in the list. */
  level: number;
  /** Items that are in it itself. */
  items: number;
};

/** One of the libraries of a Zotero database: a person's own, or that of a group. */
export type ZoteroLibraryFacts = {
  id: number;
  /** The name of the group; '' for the person's own. */
  name: string;
  items: number;
  notes: number;
  attachments: number;
  annotations: number;
  collections: ZoteroCollection[];
  savedSearches: number;
};

/** What is taken of a library: all of it, or what is in these collections and those in them. */
export type ZoteroPart = { library: number; collections: readonly number[] | null };

export type ZoteroCondition = {
  /** "title", "itemType", "joinMode". */
  condition: string;
  /** "contains", "isBefore". */
  operator: string;
  /** That of a collection is its name; '' for one that is not there any more. */
  value: string;
};

export type ZoteroSearch = { name: string; conditions: ZoteroCondition[] };

/** A tag that has a colour of its own, as "#FF6666". */
export type ZoteroTagColour = { name: string; colour: string };

export type ZoteroContents = {
  items: ZoteroItem[];
  searches: ZoteroSearch[];
  tagColours: ZoteroTagColour[];
  /** How many items name others as related, which was left out. */
  relations: number;
};
