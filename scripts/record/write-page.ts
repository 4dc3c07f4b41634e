/** What was captured, pseudonymised and as files. */
import type { CapturedDocument, CapturedElement, CapturedNode } from './capture.ts';
import { makePseudonyms, type Pseudonyms } from './pseudonyms.ts';

export interface RecordedFile {
  name: string;
  text: string;
}

const VOID = new Set(['area', 'br', 'col', 'frame', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
/** Attributes that a person sees or hears. */
const SEEN = new Set([
  'title',
  'alt',
  'value',
  'placeholder',
  'label',
  'datetime',
  'aria-label',
  'aria-description',
]);
/** Where systems put their own words. */
const LABELS = new Set(['th', 'label', 'dt', 'legend', 'caption', 'button']);
const LABEL_ROLES = /^(columnheader|rowheader|button|tab)$/;
const LONGEST_LABEL = 40;

/** The page's documents as files: the first is `index.html`, its frames are `frame-1.html` and on. */
export function writePage(
  documents: CapturedDocument[],
  options: { shift: number; keep: string[] },
): { files: RecordedFile[]; pseudonyms: Pseudonyms } {
  const labels = documents.flatMap(({ root }) => labelsIn(root));
  const pseudonyms = makePseudonyms({ shift: options.shift, keep: [...labels, ...options.keep] });
  const names = documents.map((_, index) => (index === 0 ? 'index.html' : `frame-${index}.html`));
  const used = new Set<number>();
  const nameOf = (url: string): string => {
    const index = documents.findIndex((each, at) => at > 0 && !used.has(at) && each.url === url);
    used.add(index);
    return names[index] ?? 'about:blank';
  };
  const files = documents.map(({ root }, index) => ({
    name: names[index]!,
    text: `<!doctype html>\n${html(root, pseudonyms, nameOf)}\n`,
  }));
  return { files, pseudonyms };
}

function labelsIn(node: CapturedNode, inside = false): string[] {
  if (typeof node === 'string') {
    const text = node.trim();
    // "Naam cliënt:" is a label wherever it stands.
    return (inside || /:$/.test(text)) && text.length <= LONGEST_LABEL ? [text] : [];
  }
  const role = node.attributes.find(([name]) => name === 'role')?.[1] ?? '';
  const labels = inside || LABELS.has(node.tag) || LABEL_ROLES.test(role);
  return [...node.children, ...(node.shadow ?? [])].flatMap((child) => labelsIn(child, labels));
}

function html(node: CapturedNode, pseudonyms: Pseudonyms, nameOf: (url: string) => string): string {
  if (typeof node === 'string') return escape(pseudonyms.text(node));
  const { tag, children, shadow, frame } = node;
  const attributes = node.attributes.map(([name, value]) => attribute(name, value, pseudonyms));
  if (frame !== undefined) attributes.push(` src="${nameOf(frame)}"`);
  const open = `<${tag}${attributes.join('')}>`;
  if (VOID.has(tag)) return open;
  const inside = (nodes: CapturedNode[]): string =>
    nodes.map((child) => html(child, pseudonyms, nameOf)).join('');
  if (tag === 'style') return `${open}${rules(node)}</style>`;
  const root = shadow ? `<template shadowrootmode="open">${inside(shadow)}</template>` : '';
  const charset = tag === 'head' ? '<meta charset="utf-8">' : '';
  return `${open}${charset}${root}${inside(children)}</${tag}>`;
}

const rules = ({ children }: CapturedElement): string =>
  children
    .filter((child) => typeof child === 'string')
    .join('')
    .replaceAll('</', '<\\/');

function attribute(name: string, value: string, pseudonyms: Pseudonyms): string {
  if (value === '') return ` ${name}`;
  const said = SEEN.has(name)
    ? pseudonyms.text(value)
    : name === 'href'
      ? pseudonyms.pointer(address(value))
      : name === 'style'
        ? value.replace(/url\([^)]*\)/g, 'none')
        : pseudonyms.pointer(value);
  return ` ${name}="${escape(said).replaceAll('"', '&quot;')}"`;
}

/** An address without host, and without words in its query that may be a name. */
const address = (value: string): string =>
  /^(javascript|mailto|tel|data):/i.test(value)
    ? '#'
    : value
        .replace(/^[a-z]+:\/\/[^/]*/i, '')
        .replace(/=[^&#]*/g, (part) => (/^=[\w-]*\d[\w-]*$/.test(part) ? part : '=x'));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
