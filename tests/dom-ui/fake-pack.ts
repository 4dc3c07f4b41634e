/** A small pack for tests of what people see. Its rules are never judged here: the signals are given. */
import type { GroupId, Indicator, IndicatorTexts, Pack, Unit } from '../../utils/street/pack.ts';

type Said = Pick<IndicatorTexts, 'name'> & Partial<Pick<IndicatorTexts, 'raised' | 'notRaised' | 'figure'>>;
type Own = Said & { rule: string };

function indicator(
  id: string,
  group: GroupId,
  unit: Unit,
  threshold: number | null,
  nl: Own,
  en: Own,
  rest: Partial<Indicator> = {},
): Indicator {
  const texts = ({ rule: _, ...own }: Own, words: Omit<IndicatorTexts, keyof Said>): IndicatorTexts => ({
    ...words,
    ...own,
  });
  const plain = ({ rule }: Own): string => rule.replaceAll('{threshold}', String(threshold));
  return {
    id,
    version: '1.2.0',
    group,
    kind: nl.figure ? 'figure' : 'signal',
    scope: 'client',
    rule: 'days_since(last_contact) > threshold',
    inputs: [[['last_contact']]],
    threshold,
    unit,
    on: true,
    owner: 'Pilotteam Werk',
    validFrom: '2026-01-01',
    validTo: null,
    plain: { nl: plain(nl), en: plain(en) },
    texts: {
      nl: texts(nl, {
        question: `Waar gaat ‘${nl.name}’ over?`,
        purpose: 'Zo zie je wie aandacht nodig heeft.',
        thresholdFrom: 'Het team koos deze grens. Het is geen wet.',
        objection: 'Een stil dossier kan goed zijn: iemand werkt, of jullie spraken rust af.',
      }),
      en: texts(en, {
        question: `What is ‘${en.name}’ about?`,
        purpose: 'It shows you who needs attention.',
        thresholdFrom: 'The team chose this threshold. It is not a law.',
        objection: 'A quiet file can be right: somebody works, or you agreed on a pause.',
      }),
    },
    ...rest,
  };
}

export const fakePack: Pack = {
  schema: 1,
  id: 'proef',
  version: '1.2.0',
  name: { nl: 'Proefpakket', en: 'Trial pack' },
  coreList: ['client_no', 'client_status', 'last_contact', 'plan_start', 'plan_end'],
  groups: {
    citizen_service: { nl: 'De inwoner wacht op ons', en: 'The citizen waits for us' },
    contact_recency: { nl: 'Contact', en: 'Contact' },
    plan_agreements: { nl: 'Plan en afspraken', en: 'Plan and agreements' },
    deadlines: { nl: 'Termijnen', en: 'Deadlines' },
    registration_quality: { nl: 'Oud, leeg of tegenstrijdig', en: 'Old, empty or contradicting' },
    development_participation: { nl: 'Meedoen en ontwikkelen', en: 'Taking part and developing' },
    capacity_balance: { nl: 'Werklast', en: 'Workload' },
  },
  indicators: [
    indicator(
      'contact.callback_open',
      'citizen_service',
      'working days',
      2,
      {
        name: 'Terugbelverzoek open',
        rule: 'Een terugbelverzoek staat meer dan {threshold} werkdagen open.',
        raised: 'Terugbelverzoek is nog open',
        notRaised: 'Geen terugbelverzoek staat te lang open',
      },
      {
        name: 'Callback request open',
        rule: 'A callback request is open for more than {threshold} working days.',
        raised: 'Callback request is still open',
        notRaised: 'No callback request is open too long',
      },
    ),
    indicator(
      'cit.waiting_on_us',
      'citizen_service',
      'working days',
      10,
      {
        name: 'Inwoner wacht op antwoord',
        rule: 'Op het laatste bericht van de inwoner kwam {threshold} werkdagen geen antwoord.',
        raised: 'Bericht van {date} is niet beantwoord',
        notRaised: 'De inwoner wacht niet op antwoord',
      },
      {
        name: 'Citizen waits for an answer',
        rule: 'The last message of the citizen got no answer for {threshold} working days.',
        raised: 'Message of {date} was not answered',
        notRaised: 'The citizen waits for no answer',
      },
      { inputs: [[['contact_date', 'contact_channel']]] },
    ),
    indicator(
      'cit.decision_late',
      'citizen_service',
      'days',
      0,
      {
        name: 'Besluit te laat',
        rule: 'De uiterste dag voor het besluit is voorbij.',
        raised: 'Het besluit is te laat',
        notRaised: 'Geen besluit is te laat',
      },
      {
        name: 'Our decision is late',
        rule: 'The last day for the decision has passed.',
        raised: 'The decision is late',
        notRaised: 'No decision is late',
      },
    ),
    indicator(
      'contact.since_two_way',
      'contact_recency',
      'days',
      91,
      {
        name: 'Dagen sinds laatste gesprek',
        rule: 'Het laatste gesprek was meer dan {threshold} dagen geleden. Bellen en een e-mail van de inwoner tellen ook mee.',
        raised: 'Het laatste gesprek was {value} dagen geleden',
        notRaised: 'Het laatste gesprek was {value} dagen geleden',
      },
      {
        name: 'Days since the last talk',
        rule: 'The last talk was more than {threshold} days ago. A call and an e-mail from the citizen count too.',
        raised: 'The last talk was {value} days ago',
        notRaised: 'The last talk was {value} days ago',
      },
    ),
    indicator(
      'contact.no_next',
      'contact_recency',
      'yes/no',
      null,
      {
        name: 'Geen volgende afspraak',
        rule: 'Er staat geen afspraak na vandaag.',
        raised: 'Er is geen volgende afspraak',
        notRaised: 'Er is een volgende afspraak',
      },
      {
        name: 'No next appointment',
        rule: 'There is no appointment after today.',
        raised: 'There is no next appointment',
        notRaised: 'There is a next appointment',
      },
      { rule: '!(next_appointment >= today)' },
    ),
    indicator(
      'plan.missing',
      'plan_agreements',
      'yes/no',
      null,
      {
        name: 'Geen lopend plan van aanpak',
        rule: 'Geen plan loopt vandaag.',
        raised: 'Er loopt geen plan van aanpak',
        notRaised: 'Er loopt een plan van aanpak',
      },
      {
        name: 'No current action plan',
        rule: 'No plan runs today.',
        raised: 'No action plan runs now',
        notRaised: 'An action plan runs now',
      },
    ),
    indicator(
      'plan.unsigned',
      'plan_agreements',
      'days',
      21,
      {
        name: 'Plan nog niet ondertekend',
        rule: 'Het plan begon meer dan {threshold} dagen geleden en is niet ondertekend.',
        raised: 'Het plan is nog niet ondertekend',
        notRaised: 'Het plan is ondertekend of nog nieuw',
      },
      {
        name: 'Plan not signed',
        rule: 'The plan started more than {threshold} days ago and is not signed.',
        raised: 'The plan is not signed yet',
        notRaised: 'The plan is signed or still new',
      },
    ),
    indicator(
      'agreement.overdue',
      'plan_agreements',
      'days',
      7,
      {
        name: 'Afspraak over datum',
        rule: 'Een afspraak is meer dan {threshold} dagen voorbij en niet afgehandeld.',
        raised: 'Een afspraak is niet afgehandeld',
        notRaised: 'Geen afspraak is over datum',
      },
      {
        name: 'Agreed action overdue',
        rule: 'An appointment passed more than {threshold} days ago and was not handled.',
        raised: 'An appointment was not handled',
        notRaised: 'No agreed action is overdue',
      },
    ),
    indicator(
      'dl.instrument_end',
      'deadlines',
      'days left',
      30,
      {
        name: 'Traject eindigt binnenkort',
        rule: 'Een traject eindigt binnen {threshold} dagen.',
        raised: 'Het traject loopt af op {date}',
        notRaised: 'Geen traject eindigt binnenkort',
      },
      {
        name: 'Programme ends soon',
        rule: 'A programme ends within {threshold} days.',
        raised: 'The programme ends on {date}',
        notRaised: 'No programme ends soon',
      },
    ),
    indicator(
      'dl.exemption',
      'deadlines',
      'days left',
      42,
      {
        name: 'Ontheffing loopt af',
        rule: 'De ontheffing eindigt binnen {threshold} dagen.',
        raised: 'De ontheffing loopt bijna af',
        notRaised: 'Geen ontheffing loopt bijna af',
      },
      {
        name: 'Exemption ends soon',
        rule: 'The exemption ends within {threshold} days.',
        raised: 'The exemption ends soon',
        notRaised: 'No exemption ends soon',
      },
    ),
    indicator(
      'dl.wmo',
      'deadlines',
      'days left',
      7,
      {
        name: 'Wmo-onderzoek',
        rule: 'Het onderzoek moet binnen {threshold} dagen klaar zijn.',
        raised: 'Het Wmo-onderzoek moet bijna klaar zijn',
        notRaised: 'Geen Wmo-onderzoek is bijna te laat',
      },
      {
        name: 'Wmo inquiry',
        rule: 'The inquiry must be done within {threshold} days.',
        raised: 'The Wmo inquiry must be done soon',
        notRaised: 'No Wmo inquiry is nearly late',
      },
    ),
    indicator(
      'reg.contradiction',
      'registration_quality',
      'yes/no',
      null,
      {
        name: 'Gegevens spreken elkaar tegen',
        rule: 'Twee datums kunnen niet allebei kloppen, zoals een einde vóór het begin.',
        raised: 'Gegevens spreken elkaar tegen',
        notRaised: 'Geen gegevens spreken elkaar tegen',
      },
      {
        name: 'Contradicting values',
        rule: 'Two dates cannot both be right, such as an end before the start.',
        raised: 'Values contradict each other',
        notRaised: 'No values contradict each other',
      },
    ),
    indicator(
      'reg.stale',
      'registration_quality',
      'days',
      365,
      {
        name: 'Gegeven lang niet bevestigd',
        rule: 'De trede is meer dan {threshold} dagen niet gemeten.',
        raised: 'De trede is {value} dagen niet gemeten',
        notRaised: 'De trede is kort geleden gemeten',
      },
      {
        name: 'Not confirmed for long',
        rule: 'The step was not measured for more than {threshold} days.',
        raised: 'The step was not measured for {value} days',
        notRaised: 'The step was measured recently',
      },
    ),
    indicator(
      'reg.completeness',
      'registration_quality',
      'n of m',
      null,
      {
        name: 'Kerngegevens ingevuld',
        rule: 'Van de kerngegevens die te zien waren, is dit ingevuld.',
        figure: 'Kerngegevens: {value} van {of} ingevuld',
      },
      {
        name: 'Core data filled in',
        rule: 'Of the core data that could be seen, this is filled in.',
        figure: 'Core data: {value} of {of} filled in',
      },
    ),
    indicator(
      'dev.activity',
      'development_participation',
      'list',
      null,
      {
        name: 'Doet nu mee aan',
        rule: 'De trajecten die vandaag lopen.',
        figure: 'Doet nu mee aan: {value}',
      },
      {
        name: 'Takes part in now',
        rule: 'The programmes that run today.',
        figure: 'Takes part now in: {value}',
      },
    ),
    indicator(
      'dev.step',
      'development_participation',
      'step',
      null,
      {
        name: 'Huidige trede',
        rule: 'De laatste trede die te zien was.',
        figure: 'Trede {value}, gemeten op {date}',
      },
      {
        name: 'Current step',
        rule: 'The last step that could be seen.',
        figure: 'Step {value}, measured on {date}',
      },
    ),
    indicator(
      'cap.size',
      'capacity_balance',
      'count',
      null,
      {
        name: 'Mijn caseload',
        rule: 'Het aantal cliënten in je lijst.',
        figure: 'Mijn caseload: {value} cliënten',
      },
      {
        name: 'My caseload',
        rule: 'The number of clients in your list.',
        figure: 'My caseload: {value} clients',
      },
      { scope: 'caseload' },
    ),
    indicator(
      'cap.new',
      'capacity_balance',
      'count',
      null,
      {
        name: 'Nieuw in 30 dagen',
        rule: 'Cliënten die de laatste 30 dagen in je caseload kwamen.',
        figure: 'Nieuw in 30 dagen: {value}',
      },
      {
        name: 'New in 30 days',
        rule: 'Clients who came into your caseload in the last 30 days.',
        figure: 'New in 30 days: {value}',
      },
      { scope: 'caseload' },
    ),
  ],
};

export const emptyPack: Pack = { ...fakePack, id: 'leeg', indicators: [] };
