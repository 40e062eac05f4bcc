/** What could run, load or lead away, and what has no place in a page that is only read. */
const refused =
  'script, noscript, template, iframe, frame, frameset, object, embed, applet, portal, base, link, meta, form > input[type=hidden], audio, video, source, track';

const kept = /^(data:image\/(png|jpe?g|gif|webp|avif|bmp)[;,])/i;

/** Styles of a page without what they would fetch. */
const harmless = (css: string): string =>
  css.replace(/@import[^;]*;?/gi, '').replace(/url\(\s*(?!['"]?data:image)[^)]*\)/gi, 'none');

/** How a page reads that brings no styles of its own. */
const plainLook =
  'html{background:#fff;color:#1a1c20}body{box-sizing:border-box;max-width:44rem;margin:0 auto;padding:2rem 1.5rem 4rem;font:1.0625rem/1.55 Georgia,serif;overflow-wrap:anywhere}h1,h2,h3,h4{line-height:1.25}img,svg{max-width:100%;height:auto}pre{white-space:pre-wrap}table{border-collapse:collapse}td,th{padding:.2em .6em;border:1px solid #ccc;text-align:start}a{color:#1d4289}';
const marks =
  '::highlight(reader-quotation){background:#dbe7c8}::highlight(reader-hit){background:#fde9a9;color:#1a1c20}::highlight(reader-current){background:#f5b342;color:#1a1c20}';

/**
 * A saved page as it is shown: nothing in it runs, loads or asks for anything; pictures are those that lie within it.
 * It is shown in a frame that may not run scripts besides.
 */
export const safePage = (html: string): { head: string; body: string; lang: string } => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(refused)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const plain = name.toLowerCase();
      const isLoad = /^(src|srcset|poster|background|data|xlink:href|action|formaction|ping|srcdoc)$/.test(
        plain,
      );
      const isLink = plain === 'href' && element.localName === 'a';
      if (plain.startsWith('on')) element.removeAttribute(name);
      else if (isLoad && !(plain === 'src' && kept.test(value))) element.removeAttribute(name);
      else if (plain === 'href' && !isLink) element.removeAttribute(name);
      else if (isLink && !/^(https?:|mailto:|#)/i.test(value.trim())) element.removeAttribute(name);
      else if (plain === 'style') element.setAttribute(name, harmless(value));
      else if (plain === 'autofocus' || plain === 'contenteditable') element.removeAttribute(name);
    }
    if (element.localName === 'style') element.textContent = harmless(element.textContent ?? '');
  }
  const styles = [...page.querySelectorAll('style')].map((style) => {
    style.remove();
    return style.textContent ?? '';
  });
  const css = [plainLook, ...styles, marks].map((text) => `<style>${text.replaceAll('</', '<\\/')}</style>`);
  return { head: css.join(''), body: page.body.innerHTML, lang: page.documentElement.lang };
};
