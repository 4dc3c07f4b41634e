import { onCleanup, onMount } from 'solid-js';

/** Where somebody writes or picks by letter, a question mark is a question mark. */
const WRITES = 'input, textarea, select, [contenteditable]';

/** Calls back when `?` is pressed in this page and nothing else wants it. */
export function onHelpKey(isOn: () => boolean, open: () => void): void {
  function onKey(event: KeyboardEvent): void {
    if (event.key !== '?' || event.defaultPrevented || !isOn()) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(WRITES)) return;
    event.preventDefault();
    open();
  }
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => document.removeEventListener('keydown', onKey));
}
