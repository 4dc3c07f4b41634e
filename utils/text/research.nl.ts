import { plural } from './plural.ts';
import type { ResearchWords } from './research-words.ts';

const lens = { client: 'Cliënt', caseload: 'Caseload' };
const home = { page: 'in de pagina', panel: 'naast de pagina', window: 'in een venster' };
const acts = (n: number): string => plural(n, 'handeling', 'handelingen');

export const researchNl: ResearchWords = {
  title: 'Onderzoek',
  intro:
    'Meedoen aan een onderzoek mag, en hoeft niet. Het log blijft op deze computer. Sidelight stuurt niets weg.',
  forbidden: 'Onderzoek is hier niet toegestaan',
  forbiddenHow: 'Je organisatie staat geen onderzoek toe op deze computer.',
  failed: 'Dat lukte niet. Probeer het nog een keer.',

  load: 'Lees een onderzoeksbestand',
  loadHow: 'Je krijgt dit bestand van de onderzoeker. Lezen start nog niets.',
  file: 'Onderzoeksbestand',
  problems: (file) => `${file} is geen goed onderzoeksbestand. Stuur dit terug naar de onderzoeker:`,
  problem: {
    'no json': () => 'dit is geen JSON-object',
    'too large': () => 'het bestand is te groot',
    missing: () => 'dit ontbreekt',
    unknown: () => 'dit kent Sidelight niet',
    type: (expected) => `hier hoort iets anders te staan: ${expected}`,
    choice: (expected) => `kies uit: ${expected}`,
    length: (expected) => `de lengte klopt niet: ${expected}`,
    range: (expected) => `het getal valt buiten de grenzen: ${expected}`,
    day: () => 'schrijf een dag als 2026-11-23',
    email: () => 'dit is geen e-mailadres',
    id: () => 'gebruik kleine letters, cijfers en streepjes, 2 tot 40 tekens',
    version: () => 'schrijf een versie als 1.0.0',
    order: () => 'de laatste dag ligt voor de eerste',
    period: () => 'een onderzoek duurt hoogstens twee jaar',
    baseline: () => 'de nulmeting valt niet binnen de periode',
    block: () => 'blockDays hoort alleen bij assign block',
    clock: () => 'schrijf een tijd als 09:30',
    words: () => 'een vraag in woorden kan alleen met words: true',
    clients: () => 'een code bij de antwoorden van de inwoner kan alleen als hier niet none staat',
    signature: () => 'de handtekening klopt niet: het bestand is later veranderd',
    twice: () => 'iets staat er twee keer in',
  },
  wholeFile: 'het bestand',
  tooLate: 'Dit onderzoek is al voorbij. Je kunt niet meer meedoen.',

  purpose: 'Waarvoor is het?',
  researcher: 'Wie doet het onderzoek?',
  more: 'Meer over dit onderzoek',
  logged: 'Wat komt er in het log?',
  groups: {
    page: 'Welk soort pagina je ziet: een lijst of een cliënt. Nooit het adres.',
    lens: 'Wanneer je wisselt tussen Cliënt en Caseload, en hoe lang elk in beeld staat.',
    signal: 'Welke signalen je ziet, opent, aanwijst, betwist of stil zet. Met de reden die je kiest.',
    client: 'Dat je van de lijst naar een cliënt gaat en terug. Niet welke cliënt.',
    list: 'Hoe je de lijst filtert en sorteert. Niet wat je zoekt.',
    worklist: 'Dat je iets op je lijst van vandaag zet of afvinkt.',
    own: 'Dat je een notitie, een keuze voor begeleiding of een waarde bewaart. Niet wat erin staat.',
    rule: 'Welke regels je aan of uit zet, en wat er met regels verandert of over regels gezegd is. Met de rol, zonder de woorden.',
    sidebar: 'Waar de zijbalk staat, en of tekens op de pagina aan zijn.',
  },
  never: 'Wat komt er nooit in?',
  neverWhat: [
    'Geen tekst van een pagina, geen naam en geen cliëntnummer.',
    'Geen adres van een pagina.',
    'Niets wat je typt.',
  ],
  period: 'Wanneer?',
  periodIs: (from, to) => `Van ${from} tot en met ${to}.`,
  baseline: (to) => `Tot en met ${to} is de nulmeting.`,
  retention: (day) => `Het log wist zichzelf na ${day}.`,
  timestamps: {
    exact: 'Het log bevat de precieze tijd.',
    minute: 'In de uitvoer staat de tijd op de minuut.',
    hour: 'In de uitvoer staat de tijd op het uur.',
    relative: 'In de uitvoer staat geen klok, alleen de tijd sinds het begin van een sessie.',
  },
  clients: {
    none: 'Het log houdt cliënten niet uit elkaar.',
    session: 'Elke cliënt krijgt een willekeurige code, die na elke sessie verandert.',
    study: 'Elke cliënt krijgt een willekeurige code. De sleutel blijft op deze computer.',
  },
  conditions: 'Verandert er iets aan Sidelight?',
  conditionsNone: 'Nee, Sidelight werkt zoals altijd.',
  condition: {
    lens: 'Met welke blik Sidelight begint wisselt.',
    representation: 'Of je een grafiek of een tabel ziet wisselt.',
    indicators: 'Of signalen aan staan wisselt.',
  },
  levels: { client: 'Cliënt', caseload: 'Caseload', chart: 'grafiek', table: 'tabel', on: 'aan', off: 'uit' },
  asks: 'Wat vraagt het onderzoek?',
  asksNone: 'Niets: je krijgt geen vragen.',
  asksPerDay: (most) =>
    `Hoogstens ${plural(most, 'vraag', 'vragen')} per dag, in de zijbalk. Je mag elke vraag overslaan.`,
  asksWhen: {
    time: (at) => `om ${at}`,
    random: (times, from, to) => `${times} keer per dag, tussen ${from} en ${to}`,
    event: (act) => `na: ${act}`,
  },
  citizen: 'Wat vraagt het onderzoek aan de inwoner?',
  citizenNone: 'Niets: de inwoner krijgt geen vragen.',
  citizenHow: (coded) =>
    `Op de pagina ‘Kijk samen mee’ staan dan deze vragen. De inwoner beslist zelf, en kan de antwoorden terugnemen. ${coded ? 'Bij de antwoorden staat een code van de cliënt.' : 'Bij de antwoorden staat niet van wie ze zijn.'}`,
  rights: 'Wat kun jij?',
  rightsWhat: [
    'Je ziet altijd dat het onderzoek loopt, en kunt pauzeren.',
    'Je leest je eigen log, en wist er een regel uit of alles.',
    'Je stopt wanneer je wilt. Dan gaat alles weg.',
    'Alleen jij kunt het log uitvoeren naar een bestand.',
  ],
  signed: 'Ondertekend en daarna niet veranderd. Vergelijk deze sleutel met die van de onderzoeker',
  fingerprint: 'Vingerafdruk van het bestand (SHA-256)',

  agree: 'Meedoen',
  words: 'Ik mag opmerkingen in eigen woorden toevoegen. Die staan apart, en ik zie ze voor ik iets uitvoer.',
  filling:
    'Sidelight mag noteren dát een veld op de pagina veranderde nadat een signaal het liet zien. Nooit wat er stond of staat.',
  accept: 'Ja, ik doe mee',
  leave: 'Nee, sluit dit',
  accepted: 'Je doet mee. Bovenaan zie je dat het onderzoek loopt.',

  about: 'Waar doe je aan mee?',
  participant: 'Jouw code',
  since: (day) => `Sinds ${day}`,

  analysis: 'Bekijk wat je log vertelt',

  log: 'Mijn log',
  count: (events) => `${acts(events)} in het log.`,
  none: 'Er staat nog niets in het log.',
  refresh: 'Ververs',
  form: 'Vorm',
  sentences: 'Zinnen',
  data: 'Gegevens',
  moment: 'Moment',
  event: 'Gebeurtenis',
  fields: 'Velden',
  act: 'Wissen',
  older: 'Toon oudere',
  deleteOne: 'Wis',
  deleteOneSure: 'Deze regel wissen? Dit kun je niet terugdraaien.',
  deleteOneOf: (moment) => `Wis de regel van ${moment}`,
  deletedOne: 'De regel is gewist.',
  deleteAll: 'Wis het hele log',
  deleteAllSure: 'Alles in het log wissen? Het onderzoek loopt door. Dit kun je niet terugdraaien.',
  deletedAll: 'Het log is gewist.',
  yesDelete: 'Ja, wis',
  no: 'Nee',
  remark: 'Opmerking in eigen woorden',
  remarkHow: 'Zet er geen namen of cliëntgegevens in.',
  saveRemark: 'Voeg toe',
  remarkSaved: 'De opmerking staat in het log.',

  export: 'Voer uit naar een bestand',
  exportHow: 'Alleen jij kunt dit. Kijk eerst wat erin staat. Daarna bepaal jij wie het bestand krijgt.',
  separator: 'Tussen de kolommen',
  comma: 'Komma',
  semicolon: 'Puntkomma',
  bom: 'Met BOM, voor Excel',
  preview: 'Maak een voorbeeld',
  previewIs: (events) => `Het bestand bevat ${acts(events)}. Dit zijn de eerste regels:`,
  whole: 'Het log is heel: er ontbreekt niets en niets staat er dubbel in.',
  notWhole: (gaps, doubles) => `Het log is niet heel: ${plural(gaps, 'gat', 'gaten')}, ${doubles} dubbel.`,
  deletedCount: (events) => `${acts(events)} zijn door jou gewist.`,
  lostCount: (events) => `${acts(events)} kon de browser niet bewaren.`,
  hash: 'Vingerafdruk (SHA-256)',
  save: 'Bewaar het bestand',
  saveWords: 'Bewaar je opmerkingen apart',
  saved: (name) => `${name} is bewaard bij je downloads.`,
  codebook: 'Bewaar het codeboek',
  bundleHolds:
    'De bundel (zip) bevat het log in elke vorm, het codeboek en een vingerafdruk van elk bestand:',
  bundleHash: 'Vingerafdruk van de bundel (SHA-256)',
  saveBundle: 'Bewaar de bundel',
  refused: 'Sidelight voert dit log niet uit.',
  refusedHow:
    'Er staat iets in dat op een pagina stond, of een BSN. Wis deze regels, of vraag de onderzoeker om hulp:',
  leak: ({ what, session, seq, field }) => {
    const place = session === null ? 'Naast het log' : `Sessie ${session}, regel ${seq}`;
    return `${place}, veld “${field}”: ${what === 'bsn' ? 'een BSN' : 'een naam of waarde van een pagina'}.`;
  },
  copies: 'Eerder uitgevoerd',
  copy: (name, events) => `${name}, ${acts(events)}`,

  withdraw: 'Stop met dit onderzoek',
  withdrawHow: 'Het log, de sleutels en je deelname gaan meteen weg.',
  withdrawSure: 'Stoppen en alles wissen? Dit kun je niet terugdraaien.',
  withdrawCopies: 'Deze bestanden voerde je uit. Sidelight kan ze niet terughalen:',
  withdrawn: 'Je doet niet meer mee. Alles is gewist.',

  say: {
    'session.started': () => 'Een nieuwe sessie begon.',
    'session.ended': ({ why }) =>
      why === 'study ended' ? 'De sessie eindigde met het onderzoek.' : 'De sessie eindigde.',
    'study.accepted': () => 'Je ging meedoen aan het onderzoek.',
    'study.paused': ({ length }) =>
      `Je zette het onderzoek op pauze: ${{ quarter: '15 minuten', hour: '1 uur', today: 'vandaag' }[length]}.`,
    'study.resumed': ({ by }) => (by === 'time' ? 'De pauze was voorbij.' : 'Je stopte de pauze.'),
    'condition.held': ({ factor, level }) =>
      `Het onderzoek koos: ${{ lens: 'eerste blik', representation: 'vorm', indicators: 'signalen' }[factor]} ${researchNl.levels[level]}.`,
    'log.deleted': ({ events }) => `Je wiste ${acts(events)} uit het log.`,
    'log.omitted': ({ events }) => `${acts(events)} zijn niet bewaard.`,
    'log.lost': ({ events }) => `${acts(events)} kon de browser niet bewaren.`,
    'log.clock': ({ back, seconds }) =>
      `De klok van de computer ging ${plural(seconds, 'seconde', 'seconden')} ${back ? 'terug' : 'vooruit'}.`,
    'remark.made': () => 'Je voegde een opmerking toe.',
    'log.exported': ({ events }) => `Je voerde ${acts(events)} uit naar een bestand.`,
    'field.changed': ({ indicator, field }, say) =>
      `Een veld bij ‘${say.signal(indicator)}’ was anders dan eerst: ${say.field(field)}.`,
    'prompt.asked': () => 'Het onderzoek had een vraag voor je.',
    'prompt.shown': () => 'Je zag een vraag van het onderzoek.',
    'prompt.answered': ({ answer }) =>
      answer === 0 ? 'Je gaf antwoord in eigen woorden.' : `Je gaf antwoord ${answer} op een vraag.`,
    'prompt.skipped': () => 'Je sloeg een vraag over.',
    'prompt.expired': () => 'Een vraag ging weg zonder antwoord.',
    'questionnaire.agreed': () => 'De inwoner wilde vragen van het onderzoek beantwoorden.',
    'questionnaire.answered': ({ answer }) =>
      `De inwoner gaf antwoord ${answer} op een vraag van het onderzoek.`,
    'questionnaire.withdrawn': () => 'Een inwoner nam de antwoorden terug. Ze zijn gewist.',
    'page.seen': ({ page }) =>
      ({
        list: 'Je zag een lijst.',
        record: 'Je zag de pagina van een cliënt.',
        history: 'Je zag een geschiedenis van een cliënt.',
        other: 'Je zag een pagina die Sidelight niet herkent.',
      })[page],
    'lens.switched': ({ to, by }) =>
      `${{ coach: 'Je koos', page: 'De pagina bracht', study: 'Het onderzoek koos' }[by]} de blik ${lens[to]}.`,
    'lens.stood': ({ lens: stood, seconds }) =>
      `De blik ${lens[stood]} stond ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} in beeld.`,
    'signal.shown': ({ indicator, state }, say) =>
      `Je zag ‘${say.signal(indicator)}’ (${{ raised: 'speelt nu', 'not raised': 'speelt niet', unknown: 'onbekend', distribution: 'verdeling' }[state]}).`,
    'signal.opened': ({ indicator }, say) => `Je opende de regel van ‘${say.signal(indicator)}’.`,
    'signal.closed': ({ indicator }, say) => `Je sloot de regel van ‘${say.signal(indicator)}’.`,
    'signal.explained': ({ indicator }, say) => `Je bekeek de formule van ‘${say.signal(indicator)}’.`,
    'signal.located': ({ field, found }, say) =>
      `Je vroeg waar ${say.field(field)} staat${found ? '' : ', maar die plek was er niet'}.`,
    'signal.disputed': ({ indicator, theme }, say) =>
      `Je betwistte ‘${say.signal(indicator)}’ (${{ data: 'de gegevens', service: 'de dienstverlening', representation: 'de weergave' }[theme]}).`,
    'signal.set_aside': ({ indicator }, say) => `Je zei dat ‘${say.signal(indicator)}’ hier niet toe doet.`,
    'signal.quieted': ({ indicator, days }, say) =>
      `Je sprak rust af over ‘${say.signal(indicator)}’, ${plural(days, 'dag', 'dagen')}.`,
    'signal.restored': ({ indicator }, say) => `Je nam terug wat je zei over ‘${say.signal(indicator)}’.`,
    'act.undone': () => 'Je maakte iets ongedaan.',
    'client.opened': ({ from, place }) =>
      ({
        page: 'Een cliënt kwam in beeld met de pagina.',
        list: `Je opende een cliënt uit de lijst${place === null ? '' : `, plek ${place}`}.`,
        worklist: 'Je opende een cliënt van je lijst van vandaag.',
      })[from],
    'client.left': ({ to }) =>
      to === 'list' ? 'Je ging terug naar de lijst.' : 'Je ging terug naar de pagina.',
    'sheet.opened': () => 'Je opende de pagina voor de inwoner.',
    'list.filtered': ({ by, indicator }, say) =>
      ({
        all: 'Je toonde iedereen in de lijst.',
        group: 'Je filterde de lijst op een groep.',
        signal: `Je filterde de lijst op ‘${say.signal(indicator)}’.`,
      })[by],
    'list.unknown': ({ shown }) => `Je ${shown ? 'toonde' : 'verborg'} cliënten van wie het onbekend is.`,
    'list.searched': ({ clients }) =>
      `Je zocht in de lijst: ${plural(clients, 'cliënt', 'cliënten')} gevonden.`,
    'list.sorted': ({ by, field, indicator }, say) =>
      `Je sorteerde de lijst op ${{ name: 'naam', number: 'nummer', field: say.field(field), signal: `‘${say.signal(indicator)}’` }[by]}.`,
    'list.narrowed': ({ by, on }) =>
      `${on ? 'Je beperkte de lijst tot cliënten met hetzelfde: ' : 'Je haalde deze beperking van de lijst weg: '}${{ contact: 'laatste contact', term: 'termijn', status: 'status' }[by]}.`,
    'list.grouped': ({ by }) =>
      `Je zette de lijst bij elkaar: ${{ none: 'niets', status: 'per status', contact: 'per laatste contact', term: 'per termijn', signal: 'per signaal' }[by]}.`,
    'list.cleared': () => 'Je liet alle filters weg.',
    'chart.switched': ({ to }) => `Je koos ${to === 'chart' ? 'de grafiek' : 'de tabel'}.`,
    'worklist.added': () => 'Je zette een cliënt op je lijst van vandaag.',
    'worklist.ticked': ({ done }) => (done ? 'Je vinkte een cliënt af.' : 'Je haalde een vinkje weg.'),
    'worklist.removed': () => 'Je haalde een cliënt van je lijst van vandaag.',
    'intensity.set': () => 'Je koos een begeleiding.',
    'note.kept': () => 'Je bewaarde een eigen notitie.',
    'note.removed': () => 'Je haalde een eigen notitie weg.',
    'citizen.words_kept': () => 'Woorden van de inwoner werden bewaard.',
    'citizen.words_removed': () => 'Je haalde woorden van de inwoner weg.',
    'value.remembered': ({ field }, say) => `Je liet ${say.field(field)} onthouden.`,
    'value.forgotten': ({ field }, say) => `Je liet ${say.field(field)} vergeten.`,
    'rule.switched': ({ indicator, on }, say) => `Je zette ‘${say.signal(indicator)}’ ${on ? 'aan' : 'uit'}.`,
    'rule.represented': ({ indicator }, say) => `Je koos hoe je ‘${say.signal(indicator)}’ ziet.`,
    'rule.changed': ({ indicator, what }, say) =>
      `Een ander pakket: ‘${say.signal(indicator)}’ ${{ new: 'is nieuw', gone: 'is weg', threshold: 'heeft een andere grens', rule: 'heeft een andere regel', 'rule and threshold': 'heeft een andere regel en grens' }[what]}.`,
    'norm.noted': ({ indicator, said }, say) =>
      `Je noteerde ${said === 'proposed' ? 'een voorstel' : 'een bezwaar'} bij ‘${say.signal(indicator)}’.`,
    'norm.removed': () => 'Je haalde een notitie over een regel weg.',
    'sidebar.opened': ({ home: at }) => `De zijbalk stond ${home[at]}.`,
    'sidebar.closed': () => 'Je sloot de zijbalk.',
    'sidebar.moved': ({ home: to }) => `Je zette de zijbalk ${home[to]}.`,
    'sidebar.arranged': () => 'Je verschikte de zijbalk.',
    'marks.switched': ({ on }) => `Je zette de tekens op de pagina ${on ? 'aan' : 'uit'}.`,
    'language.switched': ({ to }) => `Je koos ${to === 'nl' ? 'Nederlands' : 'Engels'}.`,
    'reference.moved': ({ today }) =>
      today ? 'Je koos vandaag als peildatum.' : 'Je koos een andere peildatum.',
  },
};
