/** The drop-down lists of the case system. */

export const STATUSES = ['Aanmelding', 'In behandeling', 'Lopend', 'Afgesloten', 'Uitgestroomd'] as const;

export const SCHEMES = ['Participatiewet', 'IOAW', 'IOAZ', 'Bbz', 'Bijzondere bijstand'] as const;

/** Rungs of the participation ladder, first rung first. */
export const STEPS = [
  'Geïsoleerd',
  'Sociale contacten buitenshuis',
  'Deelname georganiseerde activiteiten',
  'Onbetaald werk',
  'Betaald werk met ondersteuning',
  'Betaald werk',
] as const;

/** Whether the municipality spoke with the citizen (both), wrote (out), received (in) or heard of them (about). */
export type Direction = 'both' | 'out' | 'in' | 'about';

export const CHANNELS: Readonly<Record<string, Direction>> = {
  Gesprek: 'both',
  'Gesprek op locatie': 'both',
  Groepsbijeenkomst: 'both',
  'Telefoontje (inkomend)': 'both',
  'Telefoontje (uitgaand)': 'both',
  'E-mail (inkomend)': 'in',
  'E-mail (uitgaand)': 'out',
  'Document (inkomend)': 'in',
  'Document (uitgaand)': 'out',
  'Rapportage RIB': 'about',
};

export const SUBJECTS = [
  '(Werk)intake',
  'Diagnosegesprek',
  'Traject',
  'Sollicitatie',
  'Scholing',
  'Contact met aanbieder',
  'Overleg met Inkomen',
  'Documenten (innemen)',
  'Uitnodiging',
  'Mutatie',
  'Overige',
] as const;

export const APPOINTMENT_TYPES = [
  'Voortgangsgesprek',
  'Plan van aanpak',
  'Afsprakenplan',
  'Participatietrede vervolgmeting',
  'Voortgang aanmelding en deelname',
  'Toevoegen inschrijving UWV WERKbedrijf',
] as const;

export const APPOINTMENT_RESULTS = [
  'Doorgegaan',
  'Verzet',
  'Doelstelling bereikt',
  'Vervolg gepland',
] as const;

export const PLANS = [
  'Werk',
  'Ontwikkeling',
  'Maatschappelijke inspanning',
  'Werk en inburgering',
  'Bemiddeling',
] as const;

export const PLAN_END_REASONS = [
  'Doelstelling bereikt',
  'Doelstelling bereikt, nieuw trajectplan',
  'Doelstelling niet bereikt, nieuw trajectplan',
  'Doelstelling niet bereikt, overdracht',
  'Geplande einddatum overschreden zonder nader bericht',
] as const;

export const GOALS = [
  'Binnen een jaar parttime werk in de zorg',
  'Rijbewijs C halen en solliciteren bij vervoerders',
  'Vier dagdelen per week deelnemen in het buurthuis',
  'Mbo-2 techniek afronden en leerwerkplek vinden',
  'Eigen klussenbedrijf opbouwen naast de uitkering',
  'Wekelijks naar het taalcafé en de sollicitatieclub',
] as const;

export const INSTRUMENTS: readonly (readonly [name: string, ladder: string])[] = [
  ['Taaltraining B1', 'Activering'],
  ['Werkfit-traject', 'Werk/Re-integratie'],
  ['Proefplaatsing', 'Werk/Re-integratie'],
  ['Jobcoaching', 'Ondersteunende instrumenten'],
  ['Sollicitatieclub', 'Activering'],
  ['Leerwerkplek groen', 'Werk/Re-integratie'],
  ['Vrijwilligersplek', 'Activering'],
  ['Reiskostenvergoeding', 'Ondersteunende instrumenten'],
  ['Heftruckcertificaat', 'Werk/Re-integratie'],
];

export const PROVIDERS = [
  'Taalschool De Brug',
  'Leren & Werken Demodam BV',
  'Werkplaats Noord',
  'Stichting "Aan de slag"',
  'Stap > Werk',
  'Buurthuis ’t Anker',
] as const;

export const INSTRUMENT_END_REASONS = [
  'Succesvol, doelstelling bereikt',
  'Voortijdig, op verzoek van aanbieder',
  'Voortijdig, betaald werk gevonden',
  'Centrale opschoonactie',
] as const;

export const EXPECTATIONS = [
  'Binnen 6 maanden',
  'Binnen 12 maanden',
  'Later dan 12 maanden',
  'Geen uitstroom',
] as const;

export const COACHES = ['M. de Wit', 'S. Achterberg', 'R. Kanhai', 'F. el Idrissi'] as const;

export const TEAMS = ['Werkplein Haven', 'Werkplein Centrum', 'Werkplein Oost'] as const;
