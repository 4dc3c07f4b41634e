/**
 * What a kind of contact says about who spoke. Undefined where the wording leaves it open: then a rule
 * that hangs on it is unknown.
 */
export interface ChannelKind {
  /** Both sides could speak: a talk, a call, a group meeting, or a message of the citizen. */
  twoWay: boolean | undefined;
  /** The two met: at the table, at the counter, at home. A call, a screen and a group are no such meeting. */
  inPerson: boolean | undefined;
  /** The citizen turned to the municipality. */
  incoming: boolean | undefined;
  /** The municipality turned to the citizen, or they met. */
  outgoing: boolean | undefined;
}

const kind = (
  twoWay: boolean | undefined,
  incoming: boolean | undefined,
  outgoing: boolean | undefined,
): ChannelKind => ({ twoWay, incoming, outgoing, inPerson: false });

const NOTHING = kind(false, false, false);
const OPEN: ChannelKind = { ...kind(undefined, undefined, undefined), inPerson: undefined };

const IN = /inkom|ontvangen|\bvan (de )?(klant|client|inwoner|burger)|\bincoming|\breceived|\binbound/;
const OUT =
  /uitg|verzonden|verstuurd|\baan (de )?(klant|client|inwoner|burger)|\boutgoing|\bsent\b|\boutbound/;
const REPORT = /rapportage|\breport\b|\banders\b|\boverig|\bother\b|intern|dossierstudie|\bnotitie/;
const GROUP = /groep|\bgroup\b|bijeenkomst|workshop/;
const PHONE = /telefo|\btel\b|\bgebeld\b|\bbel(len|gesprek|afspraak)?\b|\bphone\b|\bcall/;
const MEETING =
  /gesprek|op locatie|huisbezoek|aan huis|balie|spreekuur|fysiek|persoonlijk|beeldbel|video|\bvisit|in person|face.to.face|\btalk\b|\bmeeting\b|\bintake\b/;
const SCREEN = /beeldbel|video|online|teams\b|webcam/;
const UNREACHED = /geen gehoor|niet bereikt|voicemail|no answer|not reached/;
const MAIL = /mail/;
const DOCUMENT =
  /document|\bbrief|\bpost\b|correspondentie|\bletter|formulier|bericht|\bsms\b|whatsapp|\bmessage/;

const read = new Map<string, ChannelKind>();

/** Wordings differ between systems ("Telefoontje (inkomend)", "Telefonisch gesprek"): words decide. */
export function channelKind(text: string): ChannelKind {
  let known = read.get(text);
  if (!known) {
    // A column of free words must not grow this without end.
    if (read.size > 500) read.clear();
    read.set(text, (known = classify(text)));
  }
  return known;
}

function classify(text: string): ChannelKind {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (words === '' || REPORT.test(words)) return NOTHING;
  const incoming = IN.test(words);
  const outgoing = OUT.test(words);
  const direction = incoming !== outgoing;
  if (UNREACHED.test(words)) return kind(false, false, true);
  // A group meeting is two-way, but answers no one's letter.
  if (GROUP.test(words)) return kind(true, false, false);
  if (PHONE.test(words)) return direction ? kind(true, incoming, outgoing) : kind(true, false, true);
  if (MAIL.test(words)) return direction ? kind(incoming, incoming, outgoing) : OPEN;
  if (DOCUMENT.test(words))
    return direction ? kind(false, incoming, outgoing) : kind(false, undefined, undefined);
  if (MEETING.test(words)) return { ...kind(true, false, true), inPerson: !SCREEN.test(words) };
  return direction ? { ...kind(undefined, incoming, outgoing), inPerson: undefined } : OPEN;
}
