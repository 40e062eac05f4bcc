import { fold } from '../../sources/fold.ts';

/*
 * The words by which institutions, places, publishers, newspapers and series are known. They only weigh: what is
 * not here is read by where it stands.
 */

const setOf = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split('|')));

const institutionWord = new RegExp(
  `\\b(?:${[
    'ministr(?:y|ies)|ministero|ministère|ministerio|government|governo|gouvernement|presiden(?:cy|za)|council|consiglio',
    'commission|commissione|committee|comitato|parliament|parlamento|senate|senato|chamber|camera|assembly|assemblea',
    'department|dipartimento|office|ufficio|agency|agenzia|authority|autorità|bureau|secretariat|segretariato|service',
    'directorate|direzione|university|università|institut(?:e|o|ion|ions)?|istituto|centre|center|centro|foundation|fondazione',
    'bank|banca|fund|fondo|union|unione|organi[sz]ation|organizzazione|association|associazione|group|gruppo|court|corte',
    'tribunal[e]?|treasury|tesoro|embassy|ambasciata|delegation|delegazione|federation|federazione|confederation|command|staff',
    'army|navy|air force|police|polizia|mission|task force|network|observatory|osservatorio|board|academy|accademia|society',
    'società|company|corporation|library|archives?|statistic[as]?l?|white house|cabinet|gabinetto|conference|league|lega|party',
    'partito|alliance|alleanza|nations|nazioni|eurostat|istat|eurosam|house of commons|house of lords|congress|ispettorato',
    'ragioneria|forum|initiative|coalition|movement|movimento|summit|state department|high representative|directorate-general',
  ].join('|')})\\b`,
  'iu',
);
const institutionStart = /^(?:DG|US|UK|EU|UN|NATO|European|United|International|World|African|Arab)\b.*\s/u;

const countries = setOf(
  'italy|france|germany|spain|turkey|turkiye|greece|united kingdom|uk|united states|us|usa|eu|ue|un|onu|european union|russia|china',
  'japan|india|brazil|poland|ukraine|libya|egypt|tunisia|algeria|morocco|israel|lebanon|syria|iraq|iran|netherlands|belgium',
  'austria|switzerland|sweden|norway|finland|denmark|portugal|ireland|hungary|romania|bulgaria|croatia|serbia|albania|kosovo',
  'cyprus|malta|canada|mexico|argentina|australia|south korea|south africa|italia|francia|germania|spagna|turchia|grecia',
  'regno unito|stati uniti|unione europea|russia|cina|giappone|polonia|ucraina|libia|egitto|european community|qatar|jordan',
  'saudi arabia|united arab emirates|niger|mali|ethiopia|somalia|kenya|nigeria|estonia|latvia|lithuania|czechia|slovakia|slovenia',
);

/** A name in capitals, with figures and signs: NATO, IAI, OECD, MIL€X, UNHCR. */
const isAcronym = (text: string): boolean =>
  /^(?=(?:.*\p{Lu}){2})[\p{Lu}\d€&.-]{2,12}$/u.test(text) && !/^(?:\p{Lu}\.)+$/u.test(text);

export const isCountry = (text: string): boolean => countries.has(fold(text.trim()));

/** Whether the words of a text are those of an institution. */
export const isInstitution = (text: string): boolean => {
  const plain = text.trim();
  if (/\b(?:convention|treaty|declaration|charter|protocol|agreement)\b/i.test(plain)) return false;
  return (
    institutionWord.test(plain) ||
    institutionStart.test(plain) ||
    isCountry(plain) ||
    plain.split(/\s+(?:and|e|&)\s+/).every((side) => isAcronym(side) || isCountry(side))
  );
};

/** Of two institutions joined by "and", each must be one by itself. */
export const isShortInstitution = (text: string): boolean =>
  isAcronym(text) ||
  isCountry(text) ||
  (institutionWord.test(text) && /^\p{Lu}/u.test(text) && /\s/.test(text));

const places = setOf(
  'rome|milan|turin|bologna|florence|naples|venice|genoa|padua|pisa|pontedera|bari|palermo|catania|trento|trieste|udine|pavia',
  'siena|perugia|modena|parma|brescia|bergamo|verona|cagliari|lecce|soveria mannelli|roma|milano|torino|firenze|napoli|venezia',
  'genova|padova|rubbettino|macerata|urbino|ancona|messina|reggio emilia|ferrara|ravenna|rimini|cosenza|salerno|gorizia',
  'london|oxford|cambridge|cambridge (ma)|edinburgh|manchester|bristol|basingstoke|houndmills|abingdon|farnham|aldershot',
  'cheltenham|brighton|leicester|glasgow|cardiff|belfast|dublin|new york|new york city|washington|washington dc|washington, dc',
  'boston|chicago|los angeles|san francisco|berkeley|stanford|princeton|new haven|ithaca|baltimore|philadelphia|boulder|lanham',
  'durham|chapel hill|ann arbor|minneapolis|seattle|austin|bloomington|lawrence|lexington|westport|santa monica|santa barbara',
  'new brunswick|garden city|newark|hanover|evanston|notre dame|pittsburgh|arlington|carlisle|paris|lyon|grenoble|strasbourg',
  'toulouse|brussels|bruges|leuven|louvain|ghent|antwerp|amsterdam|leiden|the hague|rotterdam|dordrecht|berlin|munich|frankfurt',
  'frankfurt am main|hamburg|bonn|cologne|baden-baden|wiesbaden|stuttgart|heidelberg|göttingen|tübingen|vienna|graz|innsbruck',
  'zurich|geneva|bern|basel|lausanne|st gallen|cham|madrid|barcelona|salamanca|seville|lisbon|coimbra|athens|thessaloniki',
  'nicosia|istanbul|ankara|izmir|stockholm|uppsala|oslo|bergen|copenhagen|helsinki|warsaw|krakow|prague|budapest|bucharest',
  'sofia|belgrade|zagreb|ljubljana|moscow|st petersburg|kyiv|tbilisi|baku|yerevan|tehran|beirut|amman|cairo|tunis|algiers|rabat',
  'tel aviv|jerusalem|doha|abu dhabi|dubai|riyadh|kuwait|new delhi|delhi|mumbai|beijing|shanghai|hong kong|tokyo|kyoto|seoul',
  'singapore|canberra|sydney|melbourne|oxford/new york|toronto|ottawa|montreal|vancouver|mexico city|buenos aires|sao paulo',
  'rio de janeiro|santiago|bogota|johannesburg|pretoria|cape town|nairobi|addis ababa|lagos|dakar|luxembourg|valletta|tallinn',
  'riga|vilnius|reykjavik|parigi|londra|bruxelles|berlino|ginevra|vienna|madrid|lussemburgo|strasburgo|monaco|amburgo|lisbona',
  'atene|mosca|il cairo|tunisi|algeri|gerusalemme|malden|hoboken|thousand oaks|newbury park|beverly hills|armonk|englewood cliffs',
  'hampshire|mineola|indianapolis|university park|college station|annapolis|fort leavenworth|florence/bologna|fiesole|mainz',
);

/** Whether a text names a city where books come out, or several with slashes or dashes between them. */
export const isPlace = (text: string): boolean => {
  const sides = text.split(/\s*[/–]\s*|\s+-\s+|-(?=\p{Lu})|\s+(?:and|e)\s+/u).filter((side) => side !== '');
  return (
    sides.length > 0 &&
    sides.length <= 5 &&
    (places.has(fold(text.trim())) ||
      sides.every((side) => places.has(fold(side.replace(/,?\s\(?[A-Z]{2}\)?$/, '').trim()))))
  );
};

const publisherWord =
  /\b(?:press(?!\s+(?:release|statement|conference))|publish(?:ing|ers?)|books?|editor[ei]|edizioni|éditions?|editions?|verlag|routledge|springer|palgrave|macmillan|elgar|brill|nomos|sage|wiley|blackwell|polity|penguin|random house|harper|norton|knopf|doubleday|simon|bloomsbury|tauris|hurst|ashgate|continuum|mulino|laterza|einaudi|feltrinelli|mondadori|rizzoli|garzanti|donzelli|carocci|egea|utet|giuffrè|cedam|jovene|angeli|rubbettino|marsilio|bompiani|guida|pacini|vallecchi|sellerio|viella|olschki|luiss|giappichelli|gangemi|nuova cultura|le monnier|longanesi|minerva|castelvecchi|jaca|lang|peeters|karthala|gallimard|seuil|hachette|fayard|flammarion|suhrkamp|beck|institute|institution|istituto|foundation|fondazione|university|università|iai|ispi|sipri|iiss|rand|brookings|council|verso|zed|pluto|rienner|rowman|lexington|praeger|mcgraw|dent|allen|unwin|methuen|heinemann|faber|oup|cup)\b/iu;

export const isPublisher = (text: string): boolean => publisherWord.test(text);

const newspaper =
  /^(?:the )?(?:new york times|washington post|wall street journal|financial times|guardian|observer|times|sunday times|daily telegraph|telegraph|independent|scotsman|irish times|los angeles times|boston globe|politico(?: europe)?|bloomberg|reuters|associated press|ap(?: news)?|afp|agence france-presse|ansa|adnkronos|agi|askanews|dpa|efe|tass|interfax|xinhua|anadolu(?: agency| ajans[iı])?|bbc(?: news)?|cnn|cnbc|al jazeera|al arabiya|al monitor|al-monitor|deutsche welle|dw|euronews|euractiv|euobserver|france ?24|rfi|rainews ?24?|rai ?news(?: ?24)?|sky ?tg ?24|tg ?24|open|fanpage|huffpost|haaretz|jerusalem post|times of israel|kyiv (?:post|independent)|moscow times|south china morning post|japan times|straits times|hindu|le monde|le figaro|libération|les echos|la croix|die zeit|die welt|süddeutsche zeitung|frankfurter allgemeine zeitung|faz|handelsblatt|taz|bild|el país|el mundo|abc|la vanguardia|corriere della sera|la repubblica|repubblica|la stampa|il sole 24 ore|il giornale|il foglio|il fatto quotidiano|il messaggero|il manifesto|avvenire|libero|domani|l[’']unità|il mattino|il gazzettino|milano finanza|italia oggi|il secolo xix|il tempo|la nazione|daily sabah|hürriyet(?: daily news)?|hurriyet(?: daily news)?|milliyet|cumhuriyet|sabah|kathimerini|ekathimerini|defense news|usa today|new york post|chicago tribune|axios|the hill|npr|voice of america|ukrinform|duvar english|t24)$/iu;
const newspaperWord =
  /\b(?:news ?\d*|daily|times|tribune|herald|gazette|post|telegraph|giornale|corriere|gazzetta|quotidiano|agenzia|zeitung|press agency|news agency|messaggero)\b/iu;
const seriesWord =
  /\b(?:papers?|commentar(?:y|ies)|briefs?|briefings?|notes?|analys[ei]s|fact ?sheets?|documenti|quaderni|dossier|focus|reports?|insights?|occasional|discussion|approfondiment[oi]|osservatorio|cahiers?|memos?|policy|kommentar|spotlight|studi|note|rapporti|backgrounder|working|monographs?|alerts?|perspectives? papers|comments?)\b/iu;
const bookHostWord =
  /\b(?:yearbook|annuario|handbook|companion|encyclop[ae]?edia|enciclopedia|dizionario|dictionary|annuaire|manuale|rapporto annuale|jahrbuch)\b/iu;
const journalWord =
  /\b(?:journal|review|rivista|quarterly|revue|zeitschrift|studies|bulletin|politics|affairs|proceedings|annals|revista|studi|mediterranean politics|survival|archiv)\b/iu;

const magazine =
  /^(?:the )?(?:economist|time|newsweek|der spiegel|spiegel|focus|limes|l[’']espresso|espresso|panorama|internazionale|foreign policy|foreign affairs|the atlantic|atlantic|new yorker|new statesman|spectator|nation|prospect|diplomat|national interest|war on the rocks|le point|l[’']express|le nouvel observateur|jeune afrique|formiche|il post|affarinternazionali|aspenia|airpress|defense one|breaking defense|london review of books|new york review of books)$/iu;

export const isMagazine = (host: string): boolean => magazine.test(host.trim());
export const isNewspaper = (host: string): boolean => newspaper.test(host.trim());
export const soundsLikeNewspaper = (host: string): boolean => newspaperWord.test(host);
export const soundsLikeSeries = (host: string): boolean => seriesWord.test(host);
/** "IAI Commentaries": the name of a series, whoever publishes it. */
export const isNameOfSeries = (host: string): boolean =>
  /\S\s(?:papers?|commentar(?:y|ies)|briefs?|briefings|notes|analyses|fact ?sheets|quaderni|documenti|insights?|memos?|backgrounders?|alerts?|comments?|approfondimenti)$/iu.test(
    host.trim(),
  );
export const soundsLikeBook = (host: string): boolean => bookHostWord.test(host);
export const soundsLikeJournal = (host: string): boolean => journalWord.test(host);

/** Verbs of sentences, which no reference has outside its titles. */
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|should|could|must|may|might|can|does|did|do|began|noted|notes|argued|argues|said|says|seeks|sought|remains|remained|became|becomes|emerged|emerges|focused|covers|includes|included|describes|shows|showed|served|stands|stood|participates|leads|led|amounts?|approved|received|contributes|treats|refers|è|sono|ha|hanno|era|erano|fu|furono|sarà|viene|vengono|sostiene|osserva|afferma|può|possono|riguarda)\b/giu;

export const countVerbs = (text: string): number => text.match(verb)?.length ?? 0;
