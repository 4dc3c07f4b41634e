/** What every skin of the system is: the same clients and acts, asked for and shown in its own way. */
import { readFileSync } from 'node:fs';
import type { Client } from './data/client.ts';
import { encodePage, type Markup } from './markup.ts';
import type { Form } from './office.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface Session {
  user: string;
  /** What the last act had to say; it is told once. */
  message: string;
}

/** A request of somebody who signed on. */
export interface Asked {
  /** GET or HEAD, else POST. */
  reading: boolean;
  path: string;
  /** The path with its query, as it was sent. */
  target: string;
  parameters: ReadonlyMap<string, string>;
  header(name: string): string;
  session: Session;
  /** The form that was sent. @throws TooLarge */
  form(): Promise<Form>;
  /** Says that this request draws the page anew and changes nothing, whatever its method. */
  drawsOnly(): void;
}

export interface Register {
  clients: readonly Client[];
  byNumber: ReadonlyMap<string, Client>;
  today: Date;
}

export interface Skin {
  /** Where somebody arrives after signing on. */
  home: string;
  /** Style sheets, scripts and images by their path: anybody may have them. */
  files: Readonly<Record<string, { type: string; content: string | Buffer }>>;
  /** How its pages encode the forms that they send. */
  readForm(encoded: string): Map<string, string>;
  /** `back` is where somebody wanted to go; `message` says why they are here, or nothing. */
  login(back: string, message: string): Answer;
  /** What somebody gets who did not sign on, where that is not simply the page for it. */
  signedOut?(asked: Omit<Asked, 'session'>): Answer | null;
  /** Where signing on leads back to; the address that was asked for when it is left out. */
  backTo?(target: string): string;
  notFound(session: Session): Answer;
  /** Null when there is no such page, client or act. */
  answer(asked: Asked, register: Register): Answer | null | Promise<Answer | null>;
}

export class TooLarge extends Error {}

export const redirect = (to: string): Answer => ({ status: 302, headers: { Location: to }, body: '' });

const page = (body: string | Buffer, charset: string, status: number): Answer => ({
  status,
  headers: { 'Content-Type': `text/html; charset=${charset}`, 'Cache-Control': 'no-cache' },
  body,
});

/** In UTF-8. */
export const answerPage = (markup: Markup, status = 200): Answer => page(markup.text, 'utf-8', status);

/** In the encoding of pages of before 2005. */
export const answerLatinPage = (markup: Markup, status = 200): Answer =>
  page(encodePage(markup), 'iso-8859-1', status);

/** A file of a skin's own folder: `fileOf(import.meta.url, 'page.js', 'text/javascript')`. */
export const fileOf = (skin: string, name: string, type: string) => ({
  type: `${type}; charset=utf-8`,
  content: readFileSync(new URL(name, skin)),
});

/** The message of the last act, which is then forgotten. */
export function tellOnce(session: Session): string {
  const { message } = session;
  session.message = '';
  return message;
}
