/**
 * What things in public space are called, and what can be wrong with them: written by hand, from the words of citizens and of departments. The first word of a
 * line is the one that agents are shown. `of` names what it is a kind or a part of: two that only share that are different things (a sofa, a fridge).
 * `vague` faults fit beside any other. In a phrase words are as the citizen says them, in lower case and without accents.
 */
export interface Meaning {
  readonly words: string;
  readonly of?: string;
  readonly vague?: true;
  readonly phrases?: readonly RegExp[];
}

export const things = {
  lamp: {
    words:
      "lantaarnpaal lantaarn lantaren lantarenpaal straatlantaarn straatlamp straatverlichting straatlicht verlichting lamp lampen lichtmast lichtpaal mastnummer led",
    phrases: [/\b(palen?|paal) (\S+ ){0,4}(brand|licht|donker|uit\b)/, /\bgeen licht\b/],
  },
  tile: { words: "stoeptegel tegel trottoirtegel stoep trottoir voetpad stoepen klinker straatsteen straatstenen bestrating steen stenen" },
  kerb: { words: "stoeprand trottoirband band-rand stoepband", of: "tile" },
  hole: {
    words: "gat kuil gaten kuilen wegdek asfalt verzakking verzakt ingezakt inzakking weggezakt sinkhole pothole",
    phrases: [/\bputten in de weg\b/, /\bweg (\S+ ){0,3}(putten|kapot)\b/],
  },
  drain: { words: "put putje putten kolk straatkolk riool rioolput rioolkolk riolering afvoer afvoerput" },
  manholeCover: { words: "putdeksel deksel", phrases: [/\bput deksel/], of: "drain" },
  standingWater: {
    words: "plas wateroverlast ondergelopen overstroming waterplas",
    phrases: [/\b(staat|stond|loopt) (\S+ )?(blank|onder water)\b/, /\bwater (\S+ ){0,2}(blijft|staan|loopt|weg)/],
    of: "drain",
  },
  container: { words: "container vuilcontainer afvalcontainer restafvalcontainer ondergrondse bak afval-bak vuilniscontainer milieupark" },
  glassBank: { words: "glasbak glascontainer flessenbak", of: "container" },
  paperBank: { words: "papiercontainer papierbak oudpapier karton dozen", phrases: [/\boud papier\b/], of: "container" },
  clothesBank: { words: "kledingcontainer kledingbak textielbak textielcontainer", of: "container" },
  wheelie: { words: "kliko klikos minicontainer rolcontainer rolemmer groenbak", of: "container" },
  bin: { words: "prullenbak afvalbak vuilnisbak prullebak afvalemmer" },
  bulky: { words: "grofvuil grofafval meubel meubels meubilair huisraad inboedel", phrases: [/\bgro(f|ve) (huis)?vuil\b/, /\bgrof afval\b/] },
  sofa: { words: "bankstel sofa zetel hoekbank fauteuil bank", of: "bulky" },
  mattress: { words: "matras bed boxspring lattenbodem", of: "bulky" },
  fridge: { words: "koelkast ijskast vriezer diepvries", of: "bulky" },
  television: { words: "televisie tv beeldbuis", of: "bulky" },
  washer: { words: "wasmachine droger vaatwasser", of: "bulky" },
  furniture: { words: "kast stoel stoelen tafel tafeltje bureau", of: "bulky" },
  carpet: { words: "tapijt vloerkleed kleed vloerbedekking", of: "bulky" },
  litter: { words: "zwerfvuil zwerfafval rommel troep rotzooi afval vuil blikje blikjes plastic veegvuil zooi bende", phrases: [/\bniet geveegd\b/] },
  rubbishBag: { words: "vuilniszak vuilniszakken zakken afvalzak huisvuil huisvuilzak", of: "litter" },
  shards: { words: "glas scherf scherven glasscherven", phrases: [/\bflesjes kapot\b/], of: "litter" },
  dogDirt: {
    words: "hondenpoep hondepoep poep hondendrol hondedrol hondedrollen drol drollen hondenstront stront uitwerpselen hondenuitwerpselen",
    of: "litter",
  },
  needles: { words: "injectienaald injectienaalden naalden spuiten drugsafval lachgas", of: "litter" },
  bicycleWreck: {
    words: "fietswrak weesfiets weesfietsen wrak brommerwrak",
    phrases: [/\b(oude|kapotte|achtergelaten|verlaten|verroeste) (\S+ )?fiets(en)?\b/, /\bfiets(en)? (\S+ ){0,2}achtergelaten\b/],
    of: "litter",
  },
  mud: { words: "modder zand klei bouwverkeer", of: "litter" },
  leaves: { words: "blad bladeren bladafval herfstblad", of: "litter" },
  tree: { words: "boom bomen boompje berk eik linde kastanje populier", phrases: [/\b(dode|zieke) boom\b/] },
  branch: { words: "tak takken boomtak snoeihout", of: "tree" },
  roots: { words: "wortel wortels boomwortel boomwortels wortelopdruk", of: "tree" },
  weeds: { words: "onkruid brandnetel brandnetels netels distels berenklauw" },
  grass: { words: "gras grasveld grasveldje gazon berm maaien gemaaid", of: "green" },
  bushes: { words: "struik struiken struikgewas bosjes heg haag", of: "green" },
  graffiti: { words: "graffiti beklad bekladden gespoten volgespoten ondergespoten spuitbus wildplak tags gekalkt kladderij" },
  sign: { words: "bord bordje verkeersbord borden" },
  stopSign: { words: "stopbord", phrases: [/\bstop ?bord\b/], of: "sign" },
  parkingSign: { words: "parkeerverbod parkeerbord", phrases: [/\bverboden te parkeren\b/], of: "sign" },
  oneWaySign: { words: "eenrichting eenrichtingsverkeer eenrichtingsweg", of: "sign" },
  speedSign: { words: "snelheidsbord", phrases: [/\b(30|50|60) ?(km|zone)\b/, /\bbord van (30|50|60)\b/], of: "sign" },
  streetNameSign: { words: "straatnaambord straatnaam straatnaambordje", of: "sign" },
  trafficLight: { words: "verkeerslicht stoplicht stoplichten verkeerslichten" },
  bollard: { words: "poller paaltje afzetpaal afzetpaaltje fietspaaltje" },
  bench: { words: "bankje zitbank zitbankje bank parkbank picknicktafel" },
  swing: { words: "schommel schommels", of: "playground" },
  springRider: { words: "wipkip wip veerwip", of: "playground" },
  slide: { words: "glijbaan", of: "playground" },
  playground: { words: "speeltuin speeltuintje speelplaats speelplek speeltoestel klimrek zandbak" },
  rats: { words: "rat ratten muizen ongedierte" },
  deadFish: { words: "vis vissen" },
  deadBird: { words: "zwaan eend meeuw vogel zwanen eenden" },
  fence: { words: "hek hekwerk reling leuning vangrail hekje" },
  bridge: { words: "brug bruggetje vlonder steiger" },
  plank: { words: "plank planken", of: "bridge" },
  urine: { words: "wildplassen urine urinelucht plassen geplast gepist zeik" },
  busStop: { words: "bushalte halte abri bushokje" },
} as const satisfies Readonly<Record<string, Meaning>>;

export const faults = {
  broken: { words: "kapot stuk defect kapotte kaduuk", vague: true },
  dangerous: { words: "gevaarlijk gevaar levensgevaarlijk onveilig", vague: true },
  /** What lamps and machines do, well or not. */
  works: { words: "brandt branden brandde brandden doet doen deed deden werkt werken gaat", vague: true },
  out: {
    words: "donker pikdonker pikkedonker uitgevallen gedoofd",
    phrases: [
      /\b(brandt?|branden|brandde|brandden|doet?|doen|deed|deden|werkt?|werken) (\S+ ){0,2}(niet?|nie|niks)\b/,
      /\b(is|zijn|staat|staan|gaan|helemaal|straatverlichting|verlichting|lamp|lantaarn|lantaarnpaal) uit\b/,
      /\bgeen (licht|verlichting|straatverlichting)\b/,
    ],
  },
  flickering: { words: "knippert knipperen flikkert flikkeren flikkering", phrases: [/\baan en uit\b/] },
  onByDay: {
    words: "overdag",
    phrases: [/\b(hele dag|overdag) (\S+ ){0,2}(door|aan|brand)/, /\bbrand(en|t)? (\S+ ){0,2}overdag\b/, /\baan terwijl het licht\b/],
  },
  notThereYet: { words: "nieuwbouw nieuwbouwwijk", phrases: [/\bnog (steeds )?(geen|niet)\b/, /\bnieuwe (wijk|buurt|straat)\b/] },
  hit: {
    words: "aanrijding aangereden omver omvergereden omgereden platgereden scheefgereden scheef krom geknald omgeknakt geramd schuin omgevallen",
    phrases: [/\btegen (\S+ ){1,3}(gereden|geknald|gebotst|aan)\b/, /\bligt plat\b/, /\bhangt (\S+ )?(half|om)\b/],
  },
  openWires: { words: "kabel kabels draad draden bedrading stroomdraad", phrases: [/\b(deurtje|klepje|luikje) (\S+ ){0,2}(open|weg|los)\b/] },
  smashed: { words: "vernield gesloopt vandalisme ingegooid ingeslagen vernieling gemold", phrases: [/\bkapot ?(gegooid|gemaakt|getrapt)\b/] },
  missing: { words: "verdwenen gestolen ontbreekt ontbreken missen mist", phrases: [/\b(is|zijn|bord|tegels) weg\b/, /\bis er niet meer\b/] },
  unreadable: { words: "onleesbaar verbleekt vervaagd mos", phrases: [/\b(niet|nie) (\S+ ){0,2}(te )?lezen\b/] },
  loose: {
    words: "los losse wiebelt wiebelen wiebel hobbelig ongelijk oneven omhoog uitsteekt opsteekt struikelgevaar gestruikeld steekt scheve schots",
    phrases: [/\bsteek(t|en) (\S+ ){0,2}(uit|omhoog)\b/, /\bvalt er (bijna )?af\b/],
  },
  sunken: { words: "verzakt verzakking ingezakt weggezakt" },
  full: {
    words: "vol volle puilt overvol propvol stampvol bomvol tjokvol ongeleegd",
    phrases: [/\bniet geleegd\b/, /\b(past|kan|krijg) (\S+ ){0,4}(bij|kwijt)\b/, /\bnaast de (\S*bak|\S*container)\b/],
  },
  jammed: {
    words: "klep luik pasje afvalpas pas geblokkeerd vastgelopen storing",
    phrases: [/\b(niet|nie) (\S+ )?open\b/, /\bblijft dicht\b/, /\breageert niet\b/],
  },
  dumped: { words: "gedumpt dumpen neergezet achtergelaten neergegooid gestort", phrases: [/\bnaast de (\S*container|kliko)/] },
  clogged: { words: "verstopt verstopping verstopte", phrases: [/\bloopt (niet|nie) (door|weg)\b/, /\bzit dicht\b/, /\bloopt over\b/, /\bstaat blank\b/] },
  stench: { words: "stinkt stank stinken rioollucht stinkende lucht ruikt urinelucht" },
  dead: { words: "dood dode doodgaat" },
  fallen: { words: "omgewaaid omgevallen gevallen-boom", phrases: [/\bligt (\S+ ){0,2}(over|dwars|op) /] },
  unstable: {
    words: "omwaait scheefgewaaid omvalt scheef",
    phrases: [/\b(kan|gaat|bang) (\S+ ){0,4}(vallen|omvallen|omwaait)\b/, /\bstaat (\S+ )?(te wiebelen|scheef)\b/],
  },
  hangingLoose: { words: "afgebroken", phrases: [/\bhang(t|en) (\S+ ){0,3}(los|boven|losse)\b/, /\blosse tak\b/] },
  toBePruned: { words: "snoeien gesnoeid overhangend", phrases: [/\bhangen (\S+ )?laag\b/, /\btakken boven\b/] },
  inTheLight: { words: "gevel raam licht-weg", phrases: [/\bneemt (\S+ ){0,3}licht\b/, /\bdonker in huis\b/] },
  sick: { words: "ziek schimmel paddenstoel paddenstoelen rups eikenprocessierups" },
  rootLift: { words: "wortel wortels boomwortel boomwortels", phrases: [/\bomhoog (\S+ ){0,3}wortel/] },
  mowing: { words: "maaien gemaaid" },
  noise: { words: "klappert rammelt klapperen rammelen lawaai herrie dreunt" },
  slippery: { words: "glad spekglad gladheid" },
} as const satisfies Readonly<Record<string, Meaning>>;

export type Thing = keyof typeof things;
export type Fault = keyof typeof faults;
