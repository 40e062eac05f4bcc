import { notify } from './toast.tsx';

/** Puts text on the clipboard, and says whether that went well. */
export const copyText = async (text: string, words: { copied: string; notCopied: string }): Promise<void> => {
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  notify(isCopied ? { kind: 'done', text: words.copied } : { kind: 'failed', text: words.notCopied });
};
