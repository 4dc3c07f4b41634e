import type { Facts } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import type { Asked } from './asked.ts';
import { dayIn } from './cells.ts';
import { channelKind, type ChannelKind } from './channels.ts';
import { Day } from './day.ts';
import { and, any, not, or, type Truth } from './kleene.ts';
import { workingDaysBetween } from './working-days.ts';

interface Contact {
  row: Facts;
  /** Undefined when the cell was not read. */
  day: Day | undefined;
  kind: ChannelKind;
}

const FIELDS: readonly FieldId[] = ['contact_date', 'contact_channel'];
const OPEN: ChannelKind = {
  twoWay: undefined,
  inPerson: undefined,
  incoming: undefined,
  outgoing: undefined,
};
/** What a talk may be: both could speak, or they met. */
type Talk = 'twoWay' | 'inPerson';
const TALK: ChannelKind = { ...OPEN, twoWay: true };

/**
 * The contacts of one client: the rows of the history, and what a list or record says of the last one.
 * A complete history says what was not there; the last contact alone says that nothing was later.
 */
export class Contacts {
  readonly #asked: Asked;
  /** Newest first; rows without date last. Contacts in the future are plans, and left out. */
  readonly #rows: Contact[];
  /** The same with the last contact of the record, where the history has no row of that day. */
  readonly #talks: Contact[];
  readonly #whole: boolean;
  /** Day of the last contact by list or record: none when it is empty, undefined when not read. */
  readonly #last: Day | undefined;
  /** What is known of the way of that contact; a "last contact" without further word is a talk. */
  readonly #lastKind: ChannelKind;

  constructor(asked: Asked) {
    this.#asked = asked;
    const history = asked.history('contact');
    const { n: today } = asked.today;
    this.#rows = (history?.rows ?? [])
      .map((row): Contact => ({ row, day: dayIn(row, 'contact_date'), kind: kindOf(row) }))
      .filter(({ day }) => !day || !(day.n > today))
      .sort(newestFirst);
    const talk = asked.ownDay('last_contact');
    const last = talk ?? asked.ownDay('contact_date');
    const channel = asked.own('contact_channel');
    this.#last = last;
    this.#lastKind = channel ? kindOf({ contact_channel: channel }) : talk ? TALK : OPEN;
    const isTold = !last || last.isNone || this.#rows.some(({ day }) => day?.n === last.n);
    this.#talks = isTold
      ? this.#rows
      : [...this.#rows, { row: {}, day: last, kind: this.#lastKind }].sort(newestFirst);
    // A history that ends before the last contact of the record can't be the whole of it.
    const reachesLast = !last || !(last.n > order(this.#rows[0]?.day));
    this.#whole = history?.complete === true && history.fields.includes('contact_date') && reachesLast;
  }

  /** The row that speaks for single fields of contacts: null when there is none, undefined when it is open. */
  get newestRow(): Facts | null | undefined {
    const { lenient } = this.#asked;
    if (!lenient && (!this.#whole || this.#rows.some(({ day }) => !day))) return undefined;
    return this.#rows[0]?.row ?? null;
  }

  /** Whether there was a two-way contact on or after a day. */
  twoWaySince(day: Day): boolean {
    return this.#settle(this.#talkSince(day, 'twoWay'));
  }

  /** Whether they met on or after a day. */
  inPersonSince(day: Day): boolean {
    return this.#settle(this.#talkSince(day, 'inPerson'));
  }

  #talkSince({ n }: Day, talk: Talk): Truth {
    const seen = this.#any((contact) => and(onOrAfter(contact, n), contact.kind[talk]), this.#talks);
    // Nothing was later than the last contact. One that was no talk leaves open what came shortly before.
    return seen === undefined && this.#last && !(this.#last.n >= n) ? false : seen;
  }

  /** Day of the last two-way contact; none when there was none. */
  lastTwoWay(): Day {
    return this.#lastTalk('twoWay');
  }

  /** Day on which they last met; none when they never did. */
  lastInPerson(): Day {
    return this.#lastTalk('inPerson');
  }

  #lastTalk(talk: Talk): Day {
    const known = this.#talks.find(({ kind, day }) => kind[talk] && day && !day.isNone);
    const isLast = known?.day && this.#last && !(known.day.n < this.#last.n);
    const isOpen =
      !isLast && (!this.#whole || this.#talks.some((each) => couldBeLater(each, known?.day, talk)));
    if (isOpen && !this.#last?.isNone && !this.#asked.lenient) return this.#miss();
    if (known) this.#decide(known);
    return known?.day ?? Day.none;
  }

  /**
   * How often the municipality wrote, or called in vain, on days after the last contact in which the citizen
   * had a say. Notes of the municipality to itself count for nothing.
   */
  oneSided(): number {
    const { lenient } = this.#asked;
    const rows = this.#rows.filter(({ kind }) => !isInternal(kind));
    const heard = rows.find(({ kind, day }) => hasSay(kind) && day && !day.isNone);
    const later = rows.filter(({ day }) => !day || order(day) > order(heard?.day));
    const isOpen = !this.#whole || later.some(({ kind, day }) => !day || hasSay(kind) !== false);
    if (isOpen && !lenient) return this.#miss();
    const ours = later.filter(({ kind, day }) => hasSay(kind) === false && day && !day.isNone);
    this.#asked.decisive?.push(...ours.map(({ row }) => row));
    return ours.length;
  }

  /** Whether the municipality turned to the citizen, or met them, on or after a day. */
  outgoingSince({ n }: Day): boolean {
    const seen = this.#any((contact) => and(onOrAfter(contact, n), contact.kind.outgoing));
    return this.#settle(seen ?? this.#lastOutgoing(n));
  }

  /** By the contact that a record shows alone: it is the last one. */
  #lastOutgoing(n: number): Truth {
    if (this.#asked.ownDay('last_contact') || !this.#last || !this.#asked.own('contact_channel'))
      return undefined;
    return this.#last.n >= n ? this.#lastKind.outgoing || undefined : false;
  }

  /** Day of the oldest message of the citizen that no outgoing contact followed; none when all were answered. */
  firstUnanswered(): Day {
    const found = this.#unanswered(() => true);
    return found.contact?.day ?? (found.truth === false || this.#asked.lenient ? Day.none : this.#miss());
  }

  /** Whether a message of the citizen waits for longer than a number of working days. */
  waitingLongerThan(days: number): boolean {
    const { today } = this.#asked;
    const isOld = (day: Day): boolean => workingDaysBetween(day.n, today.n) > days;
    // An answer within the term settles it: what came before it was answered, what came after is young.
    const answered = this.#rows.some(({ day, kind }) => day && !day.isNone && kind.outgoing && !isOld(day));
    if (answered) return false;
    const { truth, contact } = this.#unanswered(isOld);
    if (contact) this.#decide(contact);
    return this.#settle(truth);
  }

  #unanswered(counts: (day: Day) => boolean): { truth: Truth; contact?: Contact } {
    let contact: Contact | undefined;
    const truths = this.#rows.map((each): Truth => {
      const { day, kind } = each;
      if (!day) return kind.incoming === false ? false : undefined;
      if (day.isNone || !counts(day)) return false;
      const answered = this.#any((other) => and(onOrAfter(other, day.n), other.kind.outgoing));
      const waits = and(kind.incoming, not(answered));
      if (waits && (!contact || day.n < contact.day!.n)) contact = each;
      return waits;
    });
    return { truth: any(truths, (truth) => truth, this.#whole), contact };
  }

  #any(holds: (contact: Contact) => Truth, contacts = this.#rows): Truth {
    const truth = any(contacts, holds, this.#whole);
    if (truth && this.#asked.decisive) this.#decide(contacts.find((each) => holds(each))!);
    return truth;
  }

  #settle(truth: Truth): boolean {
    return truth ?? this.#miss();
  }

  /** Where wordings leave open who spoke, that is what is missing. */
  #miss(): never {
    const isUnclear = ({ row, kind }: Contact): boolean =>
      row['contact_channel']?.state === 'filled' && Object.values(kind).includes(undefined);
    if (this.#rows.some(isUnclear)) this.#asked.note('contact_channel', 'unreadable');
    return this.#asked.miss(...FIELDS);
  }

  #decide({ row }: Contact): void {
    this.#asked.decisive?.push(row);
  }
}

function kindOf(row: Facts): ChannelKind {
  const fact = row['contact_channel'];
  if (!fact || fact.state === 'unreadable') return OPEN;
  return channelKind(fact.state === 'filled' ? (fact.text ?? String(fact.value)) : '');
}

const order = (day: Day | undefined): number => (day && !day.isNone ? day.n : -Infinity);

const newestFirst = (a: Contact, b: Contact): number => order(b.day) - order(a.day) || 0;

const onOrAfter = ({ day }: Contact, n: number): Truth => (day ? day.n >= n : undefined);

/** Whether this contact could yet prove to be a later talk than the one that is known. */
function couldBeLater({ day, kind }: Contact, known: Day | undefined, talk: Talk): boolean {
  if (!day) return kind[talk] !== false;
  return kind[talk] === undefined && !day.isNone && !(known && day.n <= known.n);
}

/** A report or a note: nobody turned to anybody. */
const isInternal = ({ twoWay, incoming, outgoing }: ChannelKind): boolean =>
  twoWay === false && incoming === false && outgoing === false;

/** Whether the citizen could speak, or wrote. */
const hasSay = ({ twoWay, incoming }: ChannelKind): Truth => or(twoWay, incoming);
