import type { DisputesWords } from './disputes-words.ts';
import { plural } from './plural.ts';

export const disputesNl: DisputesWords = {
  title: 'Geef je betwistingen aan je team',
  how: 'Je maakt een bestand over de regels. Er staat geen naam, nummer of dag in, ook niet van jou. Je ziet het eerst.',
  none: 'Je hebt nu niets betwist, en niets geschreven over hoe het hoort.',
  role: 'Jouw rol',
  roles: { coach: 'Coach', quality: 'Kwaliteit', manager: 'Teammanager', 'client council': 'Cliëntenraad' },
  withWords: 'Geef ook mijn eigen woorden mee',
  withWordsHint: 'Lees ze hieronder zelf na: Sidelight herkent alleen namen die het in deze sessie las.',
  look: 'Bekijk het bestand',
  holds: (count) => `Dit staat erin: ${plural(count, 'betwisting', 'betwistingen')}.`,
  leftOutOwn: (count) =>
    `${plural(count, 'betwisting blijft', 'betwistingen blijven')} hier: die regel is alleen voor jou.`,
  leftOutUnknown: (count) =>
    `${plural(count, 'betwisting blijft', 'betwistingen blijven')} hier: die regel staat niet in het pakket dat je nu gebruikt.`,
  norms: 'Zo hoort het, schreef je',
  holdsNorms: (count) =>
    `En ${plural(count, 'notitie', 'notities')} over hoe het hoort, met je eigen woorden. Je haalt ze weg op de werkbank, bij Leren.`,
  holdsFindings: (count) =>
    `En wat je vond in een steekproef: ${plural(count, 'vraag', 'vragen')}, alleen aantallen. Zie het bestand.`,
  said: { proposed: 'stelt voor', objected: 'maakt bezwaar' },
  rule: 'Regel',
  theme: 'Thema',
  reason: 'Reden',
  ownWords: 'eigen woorden',
  week: 'Week',
  asFile: 'Zo staat het in het bestand',
  save: 'Bewaar de betwistingen',
  saved: (name) => `Bewaard als ${name}. Geef het zelf aan je team.`,
  refused: 'Sidelight maakt dit bestand niet',
  refusedHow: 'Haal het vinkje bij eigen woorden weg, of pas je betwisting aan.',
  found: {
    seen: (words) => `Hier staat iets in dat je op een pagina zag: ‘${words}’`,
    bsn: (words) => `Hier staat een BSN in: ‘${words}’`,
  },
  problems: {
    'too long': () => 'Het bestand is te groot.',
    'no json': () => 'Dit is geen bestand met betwistingen.',
    other: (where) => `Dit is geen bestand met betwistingen${where && ` (let op ${where})`}.`,
  },
};
