import { foldedWords } from '../../../shared/sources/fold.ts';
import { table } from '../../../shared/table.ts';
import { type Found, found } from './findings.ts';

/** Small words that a text of a language is full of, folded. */
const smallWords: Readonly<Record<string, string>> = table({
  en: 'the of and to in is that for on with as was by it from are has have be this which at an not will their its were said but would more after been',
  it: 'il di che la e del della un per una in non con dei gli le si sono da alla nel ha al dalla anche piu come ma lo delle hanno questo sul ai nella stato',
  fr: 'le la les des et du en un une que dans est pour qui sur par au pas plus avec ce sont ont aux mais cette ses nous etre leur selon',
  de: 'der die und das den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um sind',
  es: 'el la los las de que y en un una del se por con para su al no es como mas lo pero sus ha este sobre entre fue han tambien',
  pt: 'o a os as de que e do da em um uma para com nao por mais dos das no na se ao foi sao como mas pelo pela seu sua tambem',
  nl: 'de het een en van in is dat op te zijn voor met die niet aan er om ook als maar bij uit door naar heeft dan werd over wordt',
  tr: 've bir bu icin ile da de olarak daha oldugu sonra gibi kadar en ancak cok ise olan ne var iki o turkiye arasinda dedi edildi',
});
const known = Object.entries(smallWords).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

/**
 * The language a text is written in, by its small words; stated where there are many of them and no other language
 * comes near. Null where they say too little.
 */
export const textLanguage = (text: string): Found<string> | null => {
  const words = foldedWords(text.slice(0, 12_000));
  const counts = known
    .map(([tag, small]) => ({ tag, count: words.reduce((sum, word) => sum + (small.has(word) ? 1 : 0), 0) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (
    !first ||
    !second ||
    first.count < 4 ||
    first.count < words.length * 0.08 ||
    first.count === second.count
  )
    return null;
  const sure = first.count >= 15 && first.count >= second.count * 1.5;
  return found(first.tag, sure ? 'stated' : 'guessed', 'words', '');
};
