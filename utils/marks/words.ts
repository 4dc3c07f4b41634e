/** The marks in words: a list that stands out of sight until the keyboard or a screen reader comes to it. */
import type { PageMark } from '../street/mark.ts';

export interface MarkWords {
  /** "Signalen in beeld" */
  inView: string;
}

/** A mark that is in sight. */
export interface SeenMark {
  mark: PageMark;
  element: Element;
}

export interface WordList {
  set(seen: SeenMark[], words: MarkWords): void;
  remove(): void;
  /** Whether the open list lies on top at a point of the viewport, in CSS pixels. */
  covers(x: number, y: number): boolean;
}

export const WORDS_CSS = `
.words { position: absolute; z-index: 1; top: 8px; left: 8px; max-width: min(30rem, calc(100vw - 16px)); max-height: calc(100vh - 16px);
  box-sizing: border-box; overflow: auto; padding: 8px; border: 1px solid #7a1f63; border-left-width: 3px;
  background: #fff; color: #1f1d1a; font: 14px/20px 'Noto Sans', 'Segoe UI', system-ui, Arial, sans-serif;
  pointer-events: auto; text-align: left; }
.words:not(:focus-within) { width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%);
  pointer-events: none; }
.words button { display: block; width: 100%; min-height: 28px; padding: 4px 8px; border: 0; background: none; color: #0b4f79;
  font: inherit; text-align: left; cursor: pointer; }
.words button:focus-visible { outline: 2px solid #0b4f79; outline-offset: -2px; }
.words ul { margin: 0; padding: 0; list-style: none; }
.words small { display: block; color: #514c45; font-size: 12.5px; line-height: 17px; }
`;

/**
 * @param root where the list hangs
 * @param show scrolls to a mark and outlines it
 */
export function createWordList(root: ShadowRoot, show: (mark: PageMark) => void): WordList {
  const document = root.ownerDocument;
  let box: HTMLElement | undefined;
  let list: HTMLElement | undefined;
  let head: HTMLElement | undefined;
  let seen: SeenMark[] = [];
  let title = '';
  let listed = '';

  function make(): void {
    box = document.createElement('div');
    box.className = 'words';
    box.setAttribute('role', 'region');
    head = document.createElement('button');
    head.setAttribute('aria-expanded', 'false');
    list = document.createElement('ul');
    list.hidden = true;
    head.addEventListener('click', () => {
      list!.hidden = !list!.hidden;
      head!.setAttribute('aria-expanded', String(!list!.hidden));
      fill();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || list!.hidden) return;
      event.stopPropagation();
      list!.hidden = true;
      head!.setAttribute('aria-expanded', 'false');
      head!.focus();
    });
    box.append(head, list);
    root.prepend(box);
  }

  /** Only an open list is written out, and only when other marks came into sight. */
  function fill(): void {
    if (!list || list.hidden) return;
    const key = JSON.stringify(seen.map(({ mark }) => [mark.place, mark.signals]));
    if (key === listed) return;
    listed = key;
    const at = [...list.querySelectorAll('button')].indexOf(root.activeElement as HTMLButtonElement);
    list.replaceChildren(...seen.map(({ mark }) => item(mark)));
    if (at >= 0) (list.querySelectorAll('button')[Math.min(at, seen.length - 1)] ?? head)?.focus();
  }

  function item(mark: PageMark): HTMLElement {
    const button = document.createElement('button');
    mark.signals.forEach(({ words, line }) => {
      const small = document.createElement('small');
      small.textContent = line;
      const sentence = document.createElement('span');
      sentence.textContent = mark.who === undefined ? words : `${mark.who}: ${words}`;
      button.append(sentence, small);
    });
    button.addEventListener('click', () => show(mark));
    const line = document.createElement('li');
    line.append(button);
    return line;
  }

  return {
    set(next, words) {
      if (next.length === 0 && !box) return;
      if (next.length === 0) return this.remove();
      if (!box) make();
      seen = next;
      const now = `${words.inView}: ${next.length}`;
      if (now !== title) {
        title = now;
        head!.textContent = now;
        box!.setAttribute('aria-label', `Sidelight, ${words.inView}`);
      }
      fill();
    },
    remove() {
      box?.remove();
      box = list = head = undefined;
      title = listed = '';
      seen = [];
    },
    covers(x, y) {
      // Most of the time it is one clipped pixel: no question to the layout then.
      if (!box || !root.activeElement || !box.contains(root.activeElement)) return false;
      return box.contains(root.elementFromPoint(x, y));
    },
  };
}
