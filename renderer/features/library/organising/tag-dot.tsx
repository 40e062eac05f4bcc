import type { TagColour } from '#shared/sources/organising.ts';

/** The colour of a tag, as a dot before its name; a ring where it has none. */
export const TagDot = ({ colour }: { colour: TagColour }) => (
  <span
    aria-hidden
    className={colour === '' ? 'tag-dot tag-dot-none' : 'tag-dot'}
    style={colour === '' ? {} : { background: `var(--tag-${colour})` }}
  />
);
