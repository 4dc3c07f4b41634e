/** Steps of teaching, as changes of a document: nothing here knows of pages or storage. */
import type { Adapter, AdapterField, AdapterPage } from '../street/adapter.ts';
import type { FieldId } from '../street/reading.ts';
import type { Candidate, CandidateColumn, TriedPage } from '../wire/teach.ts';
import { plain } from '../page/words.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Small letters and dashes, at most 40, and never empty. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 40) || 'pagina';

const unused = (id: string, ids: string[]): string => {
  let free = id;
  for (let n = 2; ids.includes(free); n += 1) free = `${id}-${n}`;
  return free;
};

/** The path of an address without what names one client: `/klant/204600` → `/klant/*`. */
export function pathPattern(url: string): string[] | undefined {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const open = (path: string): string =>
    path
      .split('/')
      .map((part) => (/\d{2}|\*/.test(part) || part.length > 40 ? '*' : part))
      .join('/')
      .replace(/\*(?:\/\*)+/g, '*');
  const route = /^#!?\//.test(address.hash) ? open(address.hash.split('?')[0]!) : '';
  const pattern = `${open(address.pathname)}${route}`;
  return pattern.length <= 150 && (pattern.match(/\*/g) ?? []).length <= 6 ? [pattern] : undefined;
}

/** An adapter of a system that nothing was taught about yet. */
export function newAdapter(origin: string, taken: string[]): Adapter {
  const { host, hostname } = new URL(origin);
  return {
    schema: 1,
    id: unused(slug(hostname), taken),
    version: '1.0.0',
    name: host.slice(0, 80),
    match: [`${origin}/*`],
    pages: [],
  };
}

const fieldFor = (field: FieldId, { at, expect }: CandidateColumn): AdapterField => ({
  field,
  at,
  ...(Object.keys(expect).length > 0 && { expect }),
});

/** A page as it was seen, with the fields that are beyond doubt. */
export function pageOf(candidate: Candidate, url: string, taken: string[]): AdapterPage & { name?: string } {
  const { kind, unit, rowsAt, title, columns } = candidate;
  const fields: AdapterField[] = [];
  for (const column of columns) {
    const { guess } = column;
    if (guess?.sure === 'sure' && fields.every(({ field }) => field !== guess.field))
      fields.push(fieldFor(guess.field, column));
  }
  const path = pathPattern(url);
  return {
    id: unused(slug(title || kind), taken),
    ...(title && { name: title.slice(0, 80) }),
    kind,
    ...(unit && { unit }),
    ...(path && { path }),
    ...(kind !== 'record' && { rows: rowsAt }),
    fields,
  };
}

/** The field that a column was taught as. */
export const fieldAt = (page: AdapterPage, { at }: Pick<CandidateColumn, 'at'>): AdapterField | undefined =>
  page.fields.find((field) => at.length > 0 && same(field.at[0], at[0]));

export const isLeft = ({ never }: AdapterPage, { label }: Pick<CandidateColumn, 'label'>): boolean =>
  label !== '' && (never ?? []).some((each) => plain(each) === plain(label));

/** The column is this field from now on; null: it is none. A field stands in one column only. */
export function assign<P extends AdapterPage>(page: P, column: CandidateColumn, field: FieldId | null): P {
  const old = fieldAt(page, column);
  const fields = page.fields.filter((each) => each !== old && each.field !== field);
  if (field !== null) fields.push({ ...(old?.format && { format: old.format }), ...fieldFor(field, column) });
  return withNever(
    { ...page, fields },
    (page.never ?? []).filter((each) => plain(each) !== plain(column.label)),
  );
}

/** The column is never read, whatever it seems to mean. */
export function leave<P extends AdapterPage>(page: P, column: CandidateColumn): P {
  const without = assign(page, column, null);
  return column.label === ''
    ? without
    : withNever(without, [...(without.never ?? []), column.label.slice(0, 80)]);
}

function withNever<P extends AdapterPage>(page: P, never: string[]): P {
  const { never: _, ...rest } = page;
  return (never.length ? { ...rest, never } : rest) as P;
}

/** The page of an adapter that is about a candidate: of its kind, with most of its fields in it. */
export function pageAbout(adapter: Adapter, candidate: Candidate): Adapter['pages'][number] | undefined {
  return adapter.pages.find(({ kind, fields }) => {
    if (kind !== candidate.kind) return false;
    const here = fields.filter((field) => candidate.columns.some(({ at }) => same(at[0], field.at[0])));
    return here.length > 0 && here.length * 2 >= fields.length;
  });
}

/** The adapter with this page in the place of the one with its id. */
export function withPage(adapter: Adapter, page: AdapterPage): Adapter {
  const at = adapter.pages.findIndex(({ id }) => id === page.id);
  return {
    ...adapter,
    pages: at < 0 ? [...adapter.pages, page] : adapter.pages.map((old, index) => (index === at ? page : old)),
  };
}

/** The next version, for what is put to use. */
export const nextVersion = (version: string): string => {
  const [major = 1, minor = 0] = version.split('.').map(Number);
  return `${major}.${minor + 1}.0`;
};

/** A kind of page that was seen in this session: labels, no values. */
export interface SeenPage {
  kind: Candidate['kind'];
  title: string;
  labels: string[];
  seen: number;
}

/** How a page would do on others of its kind that were seen: by its headings and labels alone. */
export function tryOn(page: AdapterPage, seen: SeenPage[]): TriedPage[] {
  return seen.flatMap(({ kind, title, labels, seen: count }) => {
    if (kind !== page.kind) return [];
    const here = new Set(labels.map(plain));
    const found = page.fields.filter(({ at }) =>
      at.some(
        (locator) => (locator.by === 'header' || locator.by === 'label') && here.has(plain(locator.text)),
      ),
    ).length;
    return found > 0 ? [{ title, kind, seen: count, found, of: page.fields.length }] : [];
  });
}
