import { sealBytes, unsealBytes } from './install-key.ts';
import type { Act } from '../traces/catalogue.ts';
import type { SenderRoom, TraceEvent } from '../traces/event.ts';

/** An event as it lies in a chunk: of one session, moments from the first one on. */
type Row = [
  seq: number,
  at: number,
  clock: number,
  room: number,
  sender: number,
  number: number,
  kind: string,
  data: object,
  client?: string,
];

const ROOMS: SenderRoom[] = ['view', 'page', 'desk'];
const utf8 = new TextEncoder();

/** @param bound names the chunk that the events belong to: they open in no other */
export async function sealEvents(
  key: CryptoKey,
  events: readonly TraceEvent[],
  bound: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const start = events[0]?.at ?? 0;
  const rows = events.map(({ seq, at, clock, room, sender, number, kind, data, client }): Row => {
    const offset = at - start;
    return client === undefined
      ? [seq, offset, clock, ROOMS.indexOf(room), sender, number, kind, data]
      : [seq, offset, clock, ROOMS.indexOf(room), sender, number, kind, data, client];
  });
  const packed = await through(
    new CompressionStream('deflate-raw'),
    utf8.encode(JSON.stringify([start, rows])),
  );
  return sealBytes(key, packed, bound);
}

/** @throws when the chunk was sealed with another key or changed since */
export async function unsealEvents(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  session: number,
  bound: string,
): Promise<TraceEvent[]> {
  const packed = await unsealBytes(key, sealed, bound);
  const plain = await through(new DecompressionStream('deflate-raw'), packed);
  const [start, rows] = JSON.parse(new TextDecoder().decode(plain)) as [number, Row[]];
  return rows.map(([seq, at, clock, room, sender, number, kind, data, client]) => ({
    ...({ kind, data } as Act),
    session,
    seq,
    at: start + at,
    clock,
    room: ROOMS[room]!,
    sender,
    number,
    ...(client !== undefined && { client }),
  }));
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // Its own failure comes out at the other end.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}
