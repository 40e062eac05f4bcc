import type { Slice } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { readCarriedSources } from '#shared/contract/carried-sources.ts';
import { metaOf } from '#shared/document/schema.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Ask } from '../../page-requests.ts';
import { isOwnCopy, readOwnCopy } from '../../paste/copy-html.ts';
import { isNothing } from '../../paste/left-out.ts';
import { longestHtml, longestText } from '../../paste/limits.ts';
import { pictureAddress } from '../../paste/picture-address.ts';
import type { PictureTraffic } from '../../paste/picture-traffic.ts';
import { rewriteHtml } from '../../paste/rewrite-html.ts';
import { type SourceTraffic, withSourceIds } from '../../paste/source-traffic.ts';

/** Reads what comes from the clipboard or is dropped, and has the library take in the sources it cites. */
export class Incoming {
  readonly #ask: Ask;
  readonly #sources: SourceTraffic;
  readonly #pictures: PictureTraffic;
  /** Ibid's own HTML that was read last, with the sources in it, until it is on the page. */
  #own: { html: string; items: readonly CslItem[] } | null = null;
  /** While HTML comes whose sources the library has taken: the ids some of them have there. */
  #taken: ReadonlyMap<string, SourceId> | null = null;

  constructor(ask: Ask, sources: SourceTraffic, pictures: PictureTraffic) {
    this.#ask = ask;
    this.#sources = sources;
    this.#pictures = pictures;
  }

  /** What is too long to be read as HTML comes in as text, and what is too long for that not at all. */
  refuses(view: EditorView, event: Event, data: DataTransfer | null): boolean {
    this.forget();
    if (!data || !view.editable) return false;
    const text = data.getData('text/plain');
    if (data.getData('text/html').length <= longestHtml && text.length <= longestText) return false;
    event.preventDefault();
    const fits = text !== '' && text.length <= longestText;
    if (fits) view.pasteText(text);
    this.#ask('pasteTooLong', fits);
    return true;
  }

  /** What was read before is not what comes now. */
  forget(): void {
    this.#own = null;
  }

  /** HTML as the page can read it. */
  read(html: string, view: EditorView): string {
    this.#own = null;
    if (isOwnCopy(html)) {
      const own = readOwnCopy(html, this.#pictures.knows);
      if (own.sources !== '') this.#own = { html, items: readCarriedSources(own.sources) };
      return own.html;
    }
    const { html: rewritten, left } = rewriteHtml(html, {
      lang: metaOf(view.state.doc).lang ?? 'en-GB',
      intoTable: isInTable(view.state),
      picture: pictureAddress,
    });
    if (!isNothing(left)) this.#ask('pasteLeftOut', left);
    return rewritten;
  }

  /** What was read, with the ids its sources have here. */
  known(slice: Slice): Slice {
    return this.#taken ? withSourceIds(slice, this.#taken) : slice;
  }

  /**
   * Whether what was read has to wait because it cites what the paper does not know. It comes when the library
   * has taken the sources, so that no citation is ever without its own; at `pos` or where the caret is then.
   */
  waits(view: EditorView, pos: number | null = null): boolean {
    const own = this.#own;
    this.#own = null;
    if (!own || this.#taken) return false;
    const unknown = own.items.filter((item) => !this.#sources.knows(item));
    if (unknown.length === 0) return false;
    if (pos !== null) {
      const place = TextSelection.near(view.state.doc.resolve(pos));
      view.dispatch(view.state.tr.setSelection(place));
    }
    void this.#sources.takeIn(unknown).then((ids) => {
      if (view.isDestroyed || !view.editable) return;
      if (ids === null) {
        this.#ask('pasteWithoutSources');
        return;
      }
      this.#taken = ids;
      try {
        view.pasteHTML(own.html);
      } finally {
        this.#taken = null;
      }
    });
    return true;
  }
}
