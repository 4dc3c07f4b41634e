/** What the algorithm register is told, in Dutch only: the standard asks for it. `{…}` as in `account-words.ts`. */
export const registerNl = {
  name: 'Tonen wat opvalt in een dossier (Sidelight, {pack})',
  short:
    'Een coach opent het dossier van een inwoner. Sidelight leest wat er op het scherm staat en toont ernaast welke afspraken, termijnen en lege plekken opvallen. Sidelight beslist niets en geeft niemand een score.',
  goal: 'De coach ziet op tijd welke afspraak blijft liggen, welke termijn afloopt en wat er niet is ingevuld. Zo wacht de inwoner minder lang op ons en begint het gesprek met wat er nu speelt. Inwoners merken er alleen iets van in het gesprek: de coach kan een vraag stellen, en de inwoner mag meekijken en een afdruk krijgen. Deze tekst gaat over het pakket {pack} ({id}), versie {version}, met {all} regels, waarvan er bij de start {on} aan staan.',
  considerations:
    'De coach kan hetzelfde vinden door het dossier te lezen. Sidelight leest daarom niet meer dan wat op het scherm staat, en alleen gegevens uit een vaste lijst. Gekozen is voor vaste regels die iedereen kan narekenen, en tegen scores, voorspellingen en vergelijken van mensen. Bij elke regel staat een bekend bezwaar, en een coach kan de regel uitzetten of betwisten.',
  people:
    'Een mens opent de pagina, leest het signaal en beslist wat ermee gebeurt. Sidelight verandert niets in het systeem, stuurt niets en neemt geen besluit. Een coach kan elk signaal betwisten, laten rusten of uitzetten, zonder toestemming te vragen. Wat niet is gelezen heet onbekend en telt tegen niemand.',
  risks:
    'Een gegeven kan oud of fout zijn; het signaal wijst daarom aan waar het op de pagina staat. Een signaal kan de aandacht te veel sturen; daarom is er geen totaal en geen rangorde, en bespreekt het team de regels. Gevoelige gegevens worden niet gelezen: {never} soorten zijn uitgesloten, waaronder BSN, gezondheid en vrije notities. Alles blijft op de computer van de coach; wat is gelezen is weg als de browser sluit, en wat de coach toevoegt is versleuteld en heeft een laatste dag.',
  assessments: 'Data Protection Impact Assessment (DPIA), beoordeling volgens de AI-verordening',
  assessmentsNote:
    'Bij elke versie van het pakket horen een bijlage voor de DPIA en een beoordeling of dit een AI-systeem is. Beide zijn uit het pakket gemaakt. De organisatie stelt ze zelf vast.',
  data: (fields: string): string =>
    `De regels gebruiken {fields} gegevens uit het cliëntsysteem, voor zover die zichtbaar op de geopende pagina staan: ${fields}. Van sommige gegevens wordt alleen gezien of ze zijn ingevuld.`,
  working: (rules: string): string =>
    `Sidelight is een uitbreiding van de browser. Zij herkent op de geopende pagina tabellen en velden aan hun opschrift, en zet de gelezen waarden om in dagen, getallen en keuzes. Op die waarden werken {all} regels die mensen hebben geschreven: {signals} signalen (geldt, geldt niet of onbekend) en {figures} cijfers. Een regel vergelijkt een gegeven met een grens, of telt dagen. Er is geen model, geen training en geen kansberekening. Elke regel is te lezen als één zin die uit de regel zelf is gemaakt. De regels: ${rules}.`,
  provider: 'Sidelight (open broncode, EUPL-1.2); de regels zijn van {owners}',
  more: (names: string, more: number): string => `${names} en nog ${more}`,
};
