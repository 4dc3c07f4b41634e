/** The data of the application, as its own page asks for it. */
import { caseloadOf, readQuery, type CaseloadQuery } from '../caseload.ts';
import { currentPlan, type Client } from '../data/client.ts';
import { writeNamedDay } from '../data/day.ts';
import { datesAs, rung, text } from '../entries.ts';
import { sheet, type TabId } from '../sheet/sheet.ts';

/** d mmm jjjj */
const DATES = datesAs(writeNamedDay);
/** More rows are not given at once. */
const MOST_ROWS = 200;

/** One box searches both: digits are a number, anything else is part of a name. */
function queryOf(parameters: ReadonlyMap<string, string>): CaseloadQuery {
  const sought = (parameters.get('zoek') ?? '').trim();
  const field = /^\d+$/.test(sought) ? 'klantnr' : 'naam';
  return readQuery(
    new Map([
      [field, sought],
      ['sorteer', parameters.get('sorteer') ?? ''],
      ['richting', parameters.get('richting') ?? ''],
    ]),
  );
}

const rowOf = (client: Client) => ({
  klantnr: client.number,
  naam: client.name,
  regeling: text(client.scheme),
  status: text(client.status),
  trede: rung(client.step),
  contact: DATES.day(client.lastContact),
  afspraak: DATES.day(client.nextAppointment),
  einde: DATES.day(currentPlan(client)?.end),
  consulent: text(client.coach),
  sinds: DATES.day(client.assignedSince),
});

/** `vanaf` is the first row that is wanted, from 0; `aantal` how many. */
export function rowsAnswer(clients: readonly Client[], parameters: ReadonlyMap<string, string>) {
  const whole = (name: string, otherwise: number) => {
    const number = Math.trunc(Number(parameters.get(name) ?? otherwise));
    return Number.isFinite(number) ? Math.max(0, number) : otherwise;
  };
  const from = whole('vanaf', 0);
  const found = caseloadOf(clients, queryOf(parameters));
  const rows = found.slice(from, from + Math.min(whole('aantal', MOST_ROWS), MOST_ROWS));
  return { totaal: found.length, vanaf: from, rijen: rows.map(rowOf) };
}

export const tabAnswer = (client: Client, tab: TabId) => ({
  klantnr: client.number,
  naam: client.name,
  regeling: text(client.scheme),
  team: text(client.team),
  onderdelen: sheet(client, tab, DATES),
});
