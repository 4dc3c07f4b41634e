/** What a heading or tab says that stands below it, and which part of the social domain a page is of. */
import type { HistoryUnit } from '../street/reading.ts';
import type { Area } from '../vocabulary/index.ts';
import { plain } from './words.ts';

/** A topic and the words that its fields' names are made with. */
interface Topic {
  test: RegExp;
  words: string[];
  unit?: HistoryUnit;
}

const TOPICS: Topic[] = [
  { test: /ontheffing|vrijstelling|exemption/, words: ['ontheffing'] },
  { test: /taaleis/, words: ['taaleis'] },
  { test: /participatieladder|\btrede|ladder/, words: ['trede'] },
  {
    test: /plan van aanpak|\bpva\b|\bpla\b|(?:traject|werk|ontwikkel|activerings|actie)?plan(?:nen)?\b|\bplans?\b/,
    words: ['plan'],
    unit: 'plan',
  },
  {
    test: /afspra[ak]+|agenda|\bappointments?\b|werkvoorraad|\btaken\b|\bacties\b/,
    words: ['afspraak'],
    unit: 'appointment',
  },
  {
    test: /instrument|traject|re-?integratie|voorziening|programmes?\b|\baanbod\b/,
    words: ['instrument', 'traject'],
    unit: 'instrument',
  },
  {
    test: /contact(?!persoon|gegevens|informatie|s? details)|gesprek|klantcontact|conversations?\b|\bcalls\b/,
    words: ['contact'],
    unit: 'contact',
  },
  { test: /uitkering|benefit/, words: ['uitkering'] },
];

/** The topic that a heading names, or undefined; the first word of a heading decides. */
export function topicOf(heading: string): Topic | undefined {
  const text = plain(heading);
  let best: Topic | undefined;
  let at = Infinity;
  for (const topic of TOPICS) {
    const found = topic.test.exec(text);
    if (found && found.index < at) {
      best = topic;
      at = found.index;
    }
  }
  return best;
}

const AREAS: [Area, RegExp][] = [
  [
    'werk_inkomen',
    /werk (?:en|&) inkomen|\bw ?& ?i\b|participatiewet|bijstand|re-?integratie|\bioa[wz]\b|werkcoach|klantmanager|participatie|trede\b/g,
  ],
  [
    'wmo',
    /\bwmo|maatschappelijke ondersteuning|maatwerkvoorziening|huishoudelijke hulp|hulp bij het huishouden|keukentafel/g,
  ],
  ['jeugd', /\bjeugd|gezinsplan|gezinsregisseur|casusregisseur|\byouth\b/g],
  [
    'schuldhulp',
    /schuldhulp|schuldregeling|schulddienst|schuldeiser|schuldbemiddeling|totale schuld|crediteuren|kredietbank|\bvtlb\b|stabilisatie|\bwsnp\b/g,
  ],
];

/** The area that most words of titles, headings and labels are of; null when none or two are. */
export function areaOf(text: string): Area | null {
  const bare = plain(text);
  const counts = AREAS.map(([area, test]) => ({ area, count: [...bare.matchAll(test)].length })).sort(
    (a, b) => b.count - a.count,
  );
  return counts[0]!.count > counts[1]!.count ? counts[0]!.area : null;
}
