import type { PlainWords, Relation } from './words.ts';

const days = (n: string): string => (n === '1' ? '1 dag' : `${n} dagen`);
const workingDays = (n: string): string => (n === '1' ? '1 werkdag' : `${n} werkdagen`);
const months = (n: string): string => (n === '1' ? '1 maand' : `${n} maanden`);
const niet = (holds: boolean): string => (holds ? '' : 'niet ');
const een = (holds: boolean): string => (holds ? 'een' : 'geen');

const AGO: Record<Relation, (span: string) => string> = {
  '>': (span) => `meer dan ${span} geleden is`,
  '>=': (span) => `${span} of langer geleden is`,
  '<': (span) => `minder dan ${span} geleden is of nog komt`,
  '<=': (span) => `hoogstens ${span} geleden is of nog komt`,
  '==': (span) => `precies ${span} geleden is`,
};
const AHEAD: Record<Relation, (span: string) => string> = {
  '>': (span) => `over meer dan ${span} komt`,
  '>=': (span) => `over ${span} of later komt`,
  '<': (span) => `over minder dan ${span} komt of voorbij is`,
  '<=': (span) => `binnen ${span} komt of voorbij is`,
  '==': (span) => `over precies ${span} komt`,
};
const PAST: Record<Relation, string> = {
  '>': 'voorbij is',
  '>=': 'vandaag is of voorbij is',
  '<': 'nog komt',
  '<=': 'vandaag is of nog komt',
  '==': 'vandaag is',
};
const MIRROR: Record<Relation, Relation> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '==': '==' };

export const plainNl: PlainWords = {
  signal: (condition) => `Dit speelt als ${condition}.`,
  figure: (what, of) => (of === null ? `Dit toont ${what}.` : `Dit toont ${what}, naast ${of}.`),
  or: ', of als ',
  and: ' en ',
  eitherOf: (choices) => `geldt dat ${choices.join(', of dat ')}`,
  orInside: ' of ',
  andInside: ' en ',
  not: (clause) => `niet geldt dat (${clause})`,
  always: 'het altijd geldt',
  never: 'het nooit geldt',

  field: (label, area) => (area === null ? `‘${label}’` : `‘${label}’ (${area})`),
  areas: {
    werk_inkomen: 'werk en inkomen',
    wmo: 'Wmo',
    jeugd: 'jeugd',
    schuldhulp: 'schuldhulp',
    general: 'algemeen',
  },
  today: 'vandaag',
  choice: (condition, then, otherwise) => `${then} (als ${condition}) of anders ${otherwise}`,

  filled: (holds, [what]) => `${what} ${holds ? 'ingevuld' : 'leeg'} is`,
  yes: (holds, [what]) => `${what} ${niet(holds)}op ja staat`,
  known: (holds, [what]) => `${what} ${niet(holds)}te vinden is`,
  days: (what, relation, holds, day, n) =>
    what === 'until'
      ? `${day} ${niet(holds)}${AHEAD[relation](days(n))}`
      : `${day} ${niet(holds)}${AGO[relation](what === 'working' ? workingDays(n) : days(n))}`,
  daysNow: (what, relation, holds, day) =>
    what === 'working'
      ? null
      : `${day} ${niet(holds)}${PAST[what === 'until' ? MIRROR[relation] : relation]}`,
  comingWithin: (day, n) => `${day} vandaag of binnen ${days(n)} komt`,
  number: (relation, holds, what, n) =>
    ({
      '>': `${what} ${niet(holds)}meer is dan ${n}`,
      '>=': `${what} ${niet(holds)}${n} of meer is`,
      '<': `${what} ${niet(holds)}minder is dan ${n}`,
      '<=': `${what} ${niet(holds)}${n} of minder is`,
      '==': `${what} ${niet(holds)}precies ${n} is`,
    })[relation],
  day: (relation, holds, what, other) =>
    ({
      '>': `${what} ${niet(holds)}na ${other} valt`,
      '>=': `${what} ${niet(holds)}op of na ${other} valt`,
      '<': `${what} ${niet(holds)}vóór ${other} valt`,
      '<=': `${what} ${niet(holds)}op of vóór ${other} valt`,
      '==': `${what} ${niet(holds)}op dezelfde dag valt als ${other}`,
    })[relation],
  text: (holds, what, texts) =>
    `bij ${what} ${niet(holds)}${texts.map((text) => `“${text}”`).join(' of ')} staat`,
  textPart: (how, holds, what, part) =>
    ({
      contains: `in ${what} ${niet(holds)}“${part}” voorkomt`,
      startsWith: `${what} ${niet(holds)}begint met “${part}”`,
      endsWith: `${what} ${niet(holds)}eindigt met “${part}”`,
    })[how],
  same: (holds, one, other) => `(${one}) en (${other}) ${niet(holds)}hetzelfde antwoord geven`,

  clauses: {
    two_way_within: (holds, [n]) => `er in de laatste ${days(n!)} ${een(holds)} gesprek was`,
    two_way_within_working_days: (holds, [n]) =>
      `er in de laatste ${workingDays(n!)} ${een(holds)} gesprek was`,
    two_way_since: (holds, [day]) => `er op of na ${day} ${een(holds)} gesprek was`,
    in_person_within: (holds, [n]) =>
      `er in de laatste ${days(n!)} ${een(holds)} gesprek aan tafel of op locatie was`,
    outgoing_since: (holds, [day]) => `er op of na ${day} ${holds ? '' : 'geen '}contact van de gemeente was`,
    unanswered_longer_than: (holds, [n]) =>
      `${een(holds)} bericht van de inwoner meer dan ${workingDays(n!)} op antwoord wacht`,
    plan_running: (holds) => `er ${een(holds)} plan loopt`,
    appointment_planned: (holds) => `er ${een(holds)} afspraak staat voor vandaag of later`,
    appointment_open_longer_than: (holds, [n]) =>
      `er ${een(holds)} afspraak van meer dan ${days(n!)} geleden openstaat zonder resultaat`,
    instrument_ends_within: (holds, [n]) => `er ${een(holds)} traject vandaag of binnen ${days(n!)} eindigt`,
    instrument_waits_longer_than: (holds, [n]) =>
      `er ${een(holds)} traject is dat meer dan ${days(n!)} geleden is aangemeld zonder te starten`,
    instrument_began_before_registered: (holds) => `er ${een(holds)} traject is dat begon vóór de aanmelding`,
    instrument_running: (holds) => `er ${een(holds)} traject loopt`,
    says_unknown: (holds, [what]) =>
      holds ? `bij ${what} niets of ‘onbekend’ staat` : `bij ${what} iets anders staat dan ‘onbekend’`,
  },
  terms: {
    days_since: ([day]) => `het aantal dagen sinds ${day}`,
    days_until: ([day]) => `het aantal dagen tot ${day}`,
    working_days_since: ([day]) => `het aantal werkdagen sinds ${day}`,
    plus_days: ([day, n]) => `${days(n!)} na ${day}`,
    plus_months: ([day, n]) => `${months(n!)} na ${day}`,
    latest: ([a, b]) => `de laatste dag van ${a} en ${b}`,
    earliest: ([a, b]) => `de eerste dag van ${a} en ${b}`,
    unless_filled: ([done, day]) => `${day} (zolang ${done} leeg is)`,
    last_two_way: () => 'het laatste gesprek',
    last_in_person: () => 'het laatste gesprek aan tafel of op locatie',
    one_sided_contacts: () =>
      'het aantal keren dat de gemeente schreef of tevergeefs belde na het laatste woord van de inwoner',
    first_unanswered: () => 'het oudste bericht zonder antwoord',
    first_open_appointment: () => 'de oudste afspraak die openstaat',
    next_instrument_end: () => 'het eerste einde van een traject',
    first_waiting_instrument: () => 'de oudste aanmelding zonder start',
    running_instruments: () => 'de trajecten die begonnen zijn en nog lopen',
    decision_deadline: ([n]) =>
      `de uiterste dag voor het besluit (zonder die dag: ${days(n!)} na de aanvraag)`,
    coach_changes: ([n]) => `het aantal wisselingen van coach in de laatste ${days(n!)}`,
    step_then_and_now: () => 'de eerste onthouden trede en de trede van nu',
    core_filled: () => 'het aantal kerngegevens dat is ingevuld',
    core_read: () => 'het aantal kerngegevens dat is gelezen',
    caseload_size: () => 'het aantal inwoners in de lijst',
    assigned_within: ([n]) => `het aantal inwoners dat in de laatste ${days(n!)} is toegewezen`,
    assigned_read: () => 'het aantal inwoners van wie die datum is gelezen',
    channel_shares: ([n]) => `hoe de contacten van de laatste ${days(n!)} zijn verdeeld`,
    contacts_read: ([n]) => `het aantal contacten van de laatste ${days(n!)} dat is gelezen`,
    recording_lag: ([n]) =>
      `het middelste aantal dagen tussen een contact en de vastlegging, over de laatste ${days(n!)}`,
    weighted_caseload: ([light, medium, intensive]) =>
      `de begeleiding die jij koos, opgeteld: licht telt ${light}, midden ${medium} en intensief ${intensive}`,
    intensities_given: () => 'het aantal inwoners bij wie jij begeleiding koos',
    disputed: () => 'hoe vaak jij zei dat iets niet klopt of er niet toe doet',
    fields_unreadable: () => 'het aantal velden dat Sidelight herkent maar niet kan lezen',
    fields_recognised: () => 'het aantal velden dat Sidelight herkent',
  },
};
