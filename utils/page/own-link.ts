/** The page's own way to a client: the link or button in the client's row that a person would click. */
import type { LiveReading } from './live.ts';
import { indexOf } from './places.ts';

const LINK = 'a[href], button, [role=link], [role=button], [onclick], summary';

/** Which row is looked for: where it stood, and who stands there. */
export interface RowOfClient {
  reading: string;
  /** Index in the reading. */
  at: number;
  number: string | null;
  name: string | null;
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u200b\ufeff]+/g, '').toLowerCase();

/**
 * The element to click for one client, or else its row; null when the client does not stand in the reading any more.
 * The row is verified by number, and by name only where no number is known.
 */
export function ownLink(
  readings: LiveReading[],
  { reading, at, number, name }: RowOfClient,
): { element: Element; isLink: boolean } | null {
  const found = readings.find(({ head }) => head.id === reading);
  if (!found) return null;
  const field = number === null ? 'client_name' : 'client_no';
  const wanted = plain(number ?? name);
  const rows = found.elements.map((each) => each.deref());
  const isTheirs = (index: number): boolean => {
    const row = rows[index];
    if (!row?.isConnected || wanted === '') return false;
    const cell = (found.at?.(row, field) ?? found.at?.(row, 'case_no'))?.cell;
    // Of a row that is no element of its own only the key is known.
    const text = cell ? cell.state === 'filled' && cell.text : found.kept.keys[index]!.replace(/^\w+:/, '');
    return text !== false && plain(text) === wanted;
  };
  // Where they stood, else where their number stood last, else anywhere: a long list takes a while to look through.
  const places = [at, indexOf(found.kept.keys, `${field}:${number}`), ...rows.keys()];
  const row = rows[places.find(isTheirs) ?? -1];
  if (!row) return null;
  const links = [...row.querySelectorAll(LINK)].filter(isSeen);
  const inCell = ['client_name', 'client_no', 'case_no'].flatMap((each) => {
    const cell = found.at?.(row, each)?.element;
    return cell ? links.filter((link) => cell.contains(link) || link.contains(cell)) : [];
  });
  const link = inCell[0] ?? (row.matches(LINK) ? row : links.find(({ nodeName }) => nodeName === 'A'));
  return { element: link ?? row, isLink: link !== undefined };
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
