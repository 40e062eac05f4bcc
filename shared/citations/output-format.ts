import { mark } from './markers.ts';

/*
 * What the engine writes for formatting: single characters that no text holds, which `decode` reads again.
 */

type Wrapper = (this: { system_id?: string }, state: unknown, text: string | undefined) => string;

const around =
  (on: string, off: string): Wrapper =>
  (_state, text) =>
    on + (text ?? '') + off;

/** The engine's output format; the name of each part is the engine's. */
export const outputFormat: Record<string, false | string | Wrapper | ((text: string) => string)> = {
  text_escape: (text: string) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': around(mark.italicOn, mark.italicOff),
  '@font-style/oblique': around(mark.italicOn, mark.italicOff),
  '@font-style/normal': around(mark.uprightOn, mark.uprightOff),
  '@font-variant/small-caps': around(mark.smallCapsOn, mark.smallCapsOff),
  '@font-variant/normal': around(mark.plainCapsOn, mark.uprightOff),
  '@font-weight/bold': around(mark.boldOn, mark.boldOff),
  '@font-weight/normal': around(mark.lightOn, mark.uprightOff),
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/sup': around(mark.superscriptOn, mark.superscriptOff),
  '@vertical-align/sub': around(mark.subscriptOn, mark.subscriptOff),
  '@vertical-align/baseline': false,
  '@strip-periods/true': false,
  '@strip-periods/false': false,
  '@passthrough/true': false,
  '@quotes/true': around(mark.quoteOn, mark.quoteOff),
  '@quotes/inner': around(mark.quoteOn, mark.quoteOff),
  '@quotes/false': false,
  '@showid/true': false,
  // An entry says whose it is, because those with nothing to print are left out of the answer.
  '@bibliography/entry'(_state: unknown, text: string | undefined) {
    return `${this.system_id ?? ''}${mark.entry}${text ?? ''}`;
  },
  '@display/block': around(mark.blockOn, mark.displayOff),
  '@display/left-margin': around(mark.labelOn, mark.displayOff),
  '@display/right-inline': around(mark.besideOn, mark.displayOff),
  '@display/indent': around(mark.indentOn, mark.displayOff),
} satisfies Record<string, false | string | Wrapper | ((text: string) => string)>;
