/** A line of an article: a headline, a paragraph, a button. Places are those among lines that are not empty. */
export type Line = {
  text: string;
  words: number;
  /** Nothing but words around an article: cookies, buttons, advertising, newsletters. */
  junk: boolean;
  /** A paragraph of the article itself. */
  body: boolean;
  gapBefore: boolean;
};

/** Beyond this many characters nothing is read; a book has about a million. */
const longestText = 4_000_000;
/** A line is looked at as far as this; what says something about an article stands at its beginning. */
const looked = 600;

/* Controls but for line ends, and invisible characters, which no article means. */
const unseen = /[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/gu;

/* Quotes and dashes of Windows' characters that were read as those of another encoding. */
const windows = new TextDecoder('windows-1252');
const asWindows = (letter: string): string => windows.decode(Uint8Array.of(letter.charCodeAt(0)));

const clean = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(/[\u0080-\u0084\u0086-\u009f]/g, asWindows)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\f\v]/g, ' ')
    .replace(unseen, '');

/** A whole line that is a button or a word of a menu. */
const button =
  /^(?:skip to (?:main )?content|menu|search|home|sign ?in|log ?in|register|subscribe(?: now| today)?|abbonati(?: ora)?|accedi|registrati|cerca|anmelden|abonnieren|suche|startseite|se connecter|s['’]abonner|iniciar sesión|suscríbete|giriş yap|abone ol|ara|close|chiudi|back(?: to top)?|torna su|print|stampa|drucken|imprimer|save|salva|share|condividi|teilen|partager|compartir|paylaş|tweet|facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|bluesky|instagram|youtube|e-?mail|copy link|copia link|link copied|listen(?: to this article)?|ascolta(?: l['’]articolo)?|vorlesen|comments?|commenti|kommentare|commentaires|follow(?: us)?|seguici|next|previous|ok|x)(?:\W+\d*)?$/iu;
const buttons =
  /^(?:(?:share|condividi|teilen|partager|compartir|paylaş|facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|print|stampa|copy link|save|salva)(?:[\s|•·,/]+|$)){2,}$/iu;
const around: readonly RegExp[] = [
  /\b(?:cookies?|gdpr)\b.*\b(?:accept|consent|polic|prefer|use|utilizz|accett|consenso|akzept|zustimm|verwend|utilis|paramètr|acept|usamos|kullan)/iu,
  /\bnewsletters?\b|straight to your inbox|in your inbox|per e-?mail erhalten|nella tua (?:casella|mail|posta)|in ihr(?:em)? postfach|bülten/iu,
  /^(?:view (?:this|it|the) (?:e-?mail|newsletter)? ?(?:in|on)|view (?:in|on) (?:your )?(?:browser|web)|unsubscribe|manage (?:your )?preferences|visualizza (?:questa|l['’]e-?mail)|annulla l['’]iscrizione|im browser (?:ansehen|öffnen)|abmelden)\b/iu,
  /^@[\w.]{1,40}$/u,
  /^(?:advertisement|advertising|sponsored|pubblicità|annuncio|anzeige|werbung|publicité|publicidad|reklam|promoted)\b/iu,
  /^(?:read (?:more|also|next)|leggi anche|per approfondire|lesen sie auch|mehr zum thema|(?:à )?lire aussi|leer (?:más|también)|related (?:articles?|stories|content|topics)|articoli correlati|more on this|most (?:read|popular)|i più letti|you may also like|potrebbe interessarti|recommended|ayrıca oku|ilgili haberler|editors?['’]s? picks?)\b/iu,
  /^(?:reading time:?\s*)?\d{1,3} ?(?:-|–)?\s?(?:min(?:ute)?s?\.?(?: read)?|min(?:uti)?(?: di lettura)?|min(?:uten)?(?: lesezeit)?|dk\.? okuma)$/iu,
  /^(?:tempo di lettura|lesezeit|temps de lecture|tiempo de lectura|okuma süresi)\b/iu,
  /^this article is more than \d+ (?:year|month)s? old|^key (?:points|takeaways)$|^i punti chiave$|\blearn more$/iu,
  /no credit card|automatic renewal|already (?:a |have )?(?:subscri|an account)|haben bereits|sei già abbonato|déjà abonné|free trial|support (?:our|independent) journalism|donate\b/iu,
  /\ball rights reserved|riproduzione riservata|tutti i diritti|alle rechte vorbehalten|tous droits réservés|todos los derechos|her hakkı saklıdır|diritti riservati/iu,
  /^(?:©|\(c\)\s|copyright\b)/iu,
  /^(?:terms of (?:use|service)|privacy|impressum|datenschutz|contact us|contatti|about us|chi siamo|cookie)\b/iu,
  /^(?:tags?|topics|temi|argomenti|schlagwörter|themen|keywords|etiketler)\s*:/iu,
  /^(?:download|get) (?:the|our) app\b|javascript|ad ?block/iu,
];
/** The line under a picture, or about it. */
const caption =
  /^(?:photo(?:graph)?|foto(?:grafia)?|image|immagine|picture|bild|video|credits?|crediti|caption|illustration|file (?:photo|pic)|fotoğraf)\b\s?(?:[:©(]|by\b|di\b|credit)|\bcredits?\s?:\s?|\((?:[^()]*(?:getty|imago|ansa foto|ap photo|afp photo|reuters\/|epa|picture alliance|shutterstock|lapresse|anadolu)[^()]*)\)\s*\.?$|\b(?:getty images|ap photo|reuters\/\p{Lu})/iu;

const isJunk = (text: string): boolean =>
  button.test(text) ||
  buttons.test(text) ||
  /^[\W_]+$/u.test(text) ||
  (text.length < 320 && around.some((form) => form.test(text)));

/** A line that says something about a picture. */
export const isCaption = (text: string): boolean => text.length < 500 && caption.test(text);

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;

const endsSentence = /[.!?…]["”’»)\]]*$/u;
const isBody = (text: string, words: number): boolean =>
  words >= 30 ||
  (words >= 18 && endsSentence.test(text)) ||
  (words >= 10 && /[.!?]["”’»)]*\s+\p{Lu}.*[.!?…]["”’»)]*$/u.test(text));

/** Lines that were broken at a width, as in mail, put together again; a list stays one. */
const unwrapped = (block: string[]): string[] => {
  const upper = block.slice(0, -1);
  const isWrapped =
    block.length >= 3 &&
    upper.every((line) => line.length >= 45 && line.length <= 100 && !/^[-•*–]\s/.test(line)) &&
    upper.filter((line) => endsSentence.test(line)).length <= upper.length / 2 &&
    // A headline, a byline and a date each begin with a capital.
    block.slice(1).some((line) => /^[^\p{L}]*\p{Ll}/u.test(line));
  return isWrapped ? [block.join(' ')] : block;
};

/** The lines of a text that say something, without what can't be seen. */
export const linesOf = (text: string): Line[] => {
  const blocks: string[][] = [[]];
  for (const raw of clean(text).split('\n')) {
    const line = raw.replace(/ +/g, ' ').trim();
    if (line !== '') blocks.at(-1)!.push(line);
    else if (blocks.at(-1)!.length > 0) blocks.push([]);
  }
  return blocks.flatMap((block) =>
    unwrapped(block).map((line, index): Line => {
      const start = line.slice(0, looked);
      const words = countWords(line.slice(0, 4000));
      const junk = isJunk(line.length > looked ? start : line) && words < 60;
      return {
        text: line,
        words,
        junk,
        body: !junk && !isCaption(line) && isBody(line.slice(0, 4000), words),
        gapBefore: index === 0,
      };
    }),
  );
};
