/** The largest picture that is put into a paper, in bytes. */
export const largestPicture = 10 * 1024 * 1024;
/** Kinds of pictures that a paper can hold. */
export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'];

/** Why a file does not become a picture of a paper. */
export type Refusal = 'kind' | 'size' | 'unreadable';

/** A file as the address of a picture that is in the paper itself, or why it can't be one. */
export const readPicture = async (file: File): Promise<{ src: string } | { refused: Refusal }> => {
  if (!pictureTypes.includes(file.type)) return { refused: 'kind' };
  if (file.size > largestPicture) return { refused: 'size' };
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ src: String(reader.result) });
    reader.onerror = () => resolve({ refused: 'unreadable' });
    reader.readAsDataURL(file);
  });
};
