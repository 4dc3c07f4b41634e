import { CATALOGUE, KINDS } from '../catalogue.ts';
import type { TraceEvent } from '../event.ts';
import { startsOf, type ExportedLog } from './log.ts';
import { isoOf } from './moments.ts';

/** Object-centric event log, OCEL 2.0 (Berti et al. 2024, “OCEL 2.0 Specification”), as its JSON form. */
interface Ocel {
  objectTypes: TypeOf[];
  eventTypes: TypeOf[];
  objects: OcelObject[];
  events: OcelEvent[];
}

interface TypeOf {
  name: string;
  attributes: { name: string; type: 'string' | 'integer' | 'boolean' }[];
}

interface Relation {
  objectId: string;
  qualifier: string;
}

interface OcelObject {
  id: string;
  type: string;
  attributes: { name: string; time: string; value: string }[];
  relationships: Relation[];
}

interface OcelEvent {
  id: string;
  type: string;
  time: string;
  // The schema of the standard takes values as text; their type stands with the type of the event.
  attributes: { name: string; value: string }[];
  relationships: Relation[];
}

/** Columns of every event that are not its time, type or objects. */
const OWN = ['seq', 'clock', 'number'] as const;

const OBJECT_TYPES = ['participant', 'session', 'sender', 'client', 'indicator'] as const;

/** The log as OCEL 2.0 JSON: events with the participant, session, sender, client and indicator that they are about. */
export function ocelOf(log: ExportedLog): string {
  const starts = startsOf(log);
  const objects = new Map<string, OcelObject>();
  const relate = (
    type: (typeof OBJECT_TYPES)[number],
    id: string,
    qualifier: string,
    within: Relation[] = [],
  ): Relation => {
    const objectId = `${type}:${id}`;
    if (!objects.has(objectId))
      objects.set(objectId, { id: objectId, type, attributes: [], relationships: within });
    return { objectId, qualifier };
  };
  const events = log.events.map((event): OcelEvent => {
    const who = relate('participant', log.participant, 'done by');
    const session = relate('session', `${log.participant}/${event.session}`, 'in', [
      { ...who, qualifier: 'of' },
    ]);
    const sender = relate(
      'sender',
      `${log.participant}/${event.session}/${event.room}/${event.sender}`,
      'told by',
      [{ ...session, qualifier: 'in' }],
    );
    const indicator = indicatorOf(event);
    return {
      id: `${log.participant}/${event.session}/${event.seq}`,
      type: event.kind,
      time: isoOf(event.at, log.study.timestamps, starts.get(event.session) ?? event.at),
      attributes: [
        ...OWN.map((name) => ({ name, value: `${event[name]}` })),
        ...Object.entries(event.data)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => ({ name, value: `${value}` })),
      ],
      relationships: [
        who,
        session,
        sender,
        ...(event.client === undefined ? [] : [relate('client', event.client, 'about')]),
        ...(indicator === null ? [] : [relate('indicator', indicator, 'about')]),
      ],
    };
  });
  const ocel: Ocel = {
    objectTypes: OBJECT_TYPES.map((name) => ({ name, attributes: [] })),
    eventTypes: KINDS.filter((kind) => log.events.some((event) => event.kind === kind)).map((kind) => ({
      name: kind,
      attributes: [
        ...OWN.map((name) => ({ name, type: 'integer' as const })),
        ...Object.entries(CATALOGUE[kind].fields).map(([name, { form }]) => ({ name, type: typeOf(form) })),
      ],
    })),
    objects: [...objects.values()],
    events,
  };
  return `${JSON.stringify(ocel, null, 1)}\n`;
}

const indicatorOf = ({ data }: TraceEvent): string | null =>
  ('indicator' in data ? data.indicator : null) ?? null;

function typeOf(form: string): 'string' | 'integer' | 'boolean' {
  if (form.startsWith('true')) return 'boolean';
  return form.startsWith('whole number') ? 'integer' : 'string';
}
