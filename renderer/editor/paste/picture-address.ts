/** The largest picture that comes along with pasted words, in characters of its address: some 10 MB of file. */
const longest = 14_000_000;

/**
 * The address under which a picture of a pasted text can stand in the paper, or null: one that carries its own
 * data. Others lie on the web or on a disk, and are not fetched.
 */
export const pictureAddress = (src: string): string | null =>
  /^data:image\/(png|jpeg|gif);base64,[a-z0-9+/=\s]+$/i.test(src) && src.length <= longest
    ? src.replace(/\s+/g, '')
    : null;
