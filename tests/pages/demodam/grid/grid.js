/**
 * A grid that holds a few rows of many: the same row elements are filled anew as one scrolls, and rows are
 * asked for in blocks when they come near.
 */
import { element } from './dom.js';

const ROW_HEIGHT = 36;
const OVERSCAN = 4;
const BLOCK = 50;

/**
 * `columns` are `{ key, label, title }`; the first one links to the row. `load(from, count)` resolves to
 * `{ totaal, rijen }`. `sort` is `{ key, descending }`, and `onSort(key)` is called by a click on a header.
 * `onTotal` hears how many rows there are, `onError` what went wrong.
 */
export function virtualGrid({ label, columns, sort, load, address, onSort, onOpen, onTotal, onError }) {
  const rows = new Map();
  const asked = new Map();
  let total = 0;
  let active = 0;
  let slots = [];

  const spacer = element('div', { class: 'grid-spacer', role: 'presentation' });
  const body = element(
    'div',
    {
      class: 'grid-body',
      role: 'rowgroup',
      tabindex: '-1',
      scroll: draw,
      keydown: onKey,
      dblclick: onDouble,
    },
    spacer,
  );
  const head = element(
    'div',
    { class: 'grid-row grid-head', role: 'row', 'aria-rowindex': 1 },
    ...columns.map(({ key, label: text, title }, at) =>
      element(
        'div',
        {
          role: 'columnheader',
          'aria-colindex': at + 1,
          'aria-sort': key === sort.key ? (sort.descending ? 'descending' : 'ascending') : 'none',
        },
        element('button', { type: 'button', title: title ?? null, click: () => onSort(key) }, text),
      ),
    ),
  );
  const grid = element(
    'div',
    { class: 'grid', role: 'grid', 'aria-label': label, 'aria-colcount': columns.length },
    element('div', { role: 'rowgroup', class: 'grid-headgroup' }, head),
    body,
  );

  function makeSlot() {
    const cells = columns.map((column, at) => {
      const text = document.createTextNode('');
      const cell = element('div', { role: 'gridcell', 'aria-colindex': at + 1 });
      cell.append(at === 0 ? element('a', { tabindex: '-1' }, text) : text);
      return { cell, text };
    });
    const row = element('div', { class: 'grid-row', role: 'row' }, ...cells.map(({ cell }) => cell));
    return { row, cells, index: -1, filled: false };
  }

  /** As many row elements as fit, and some beyond both edges. */
  function fit() {
    const wanted = Math.ceil(body.clientHeight / ROW_HEIGHT) + 2 * OVERSCAN;
    if (wanted === slots.length) return;
    slots = Array.from({ length: wanted }, makeSlot);
    spacer.replaceChildren(...slots.map(({ row }) => row));
    draw();
  }

  function fill(slot, index) {
    const values = rows.get(Math.floor(index / BLOCK))?.[index % BLOCK];
    if (slot.index === index && slot.filled === Boolean(values)) return;
    slot.index = index;
    slot.filled = Boolean(values);
    slot.row.hidden = index >= total;
    slot.row.setAttribute('aria-rowindex', index + 2);
    slot.row.setAttribute('aria-busy', String(!values));
    slot.row.classList.toggle('odd', index % 2 === 1);
    slot.row.style.transform = `translateY(${index * ROW_HEIGHT}px)`;
    slot.cells.forEach(({ text }, at) => {
      text.data = values?.[columns[at].key] ?? '';
    });
    const link = slot.cells[0].cell.firstChild;
    if (values) link.setAttribute('href', address(values));
    else link.removeAttribute('href');
  }

  function draw() {
    if (slots.length === 0) return;
    const last = Math.max(0, total - slots.length);
    const first = Math.min(last, Math.max(0, Math.floor(body.scrollTop / ROW_HEIGHT) - OVERSCAN));
    for (let index = first; index < first + slots.length; index++) {
      fill(slots[index % slots.length], index);
    }
    for (const slot of slots) slot.row.tabIndex = slot.index === active ? 0 : -1;
    // A row element that had the focus may be another row by now.
    const focused = slots.find(({ row }) => row === document.activeElement);
    if (focused && focused.index !== active) body.focus({ preventScroll: true });
    const end = Math.min(total, first + slots.length) - 1;
    for (let block = Math.floor(first / BLOCK); block <= Math.floor(end / BLOCK); block++) askFor(block);
  }

  /** Resolves when the block is there, or went wrong. */
  function askFor(block) {
    if (!asked.has(block)) asked.set(block, take(block));
    return asked.get(block);
  }

  async function take(block) {
    try {
      const { totaal, rijen } = await load(block * BLOCK, BLOCK);
      rows.set(block, rijen);
      if (totaal !== total || block === 0) setTotal(totaal);
      draw();
    } catch (error) {
      asked.delete(block);
      if (error.name !== 'AbortError') onError(error);
    }
  }

  function setTotal(count) {
    total = count;
    spacer.style.height = `${count * ROW_HEIGHT}px`;
    grid.setAttribute('aria-rowcount', count + 1);
    for (const slot of slots) slot.row.hidden = slot.index >= count;
    onTotal(count);
  }

  function moveTo(index) {
    active = Math.min(Math.max(0, index), Math.max(0, total - 1));
    const top = active * ROW_HEIGHT;
    if (top < body.scrollTop) body.scrollTop = top;
    else if (top + ROW_HEIGHT > body.scrollTop + body.clientHeight) {
      body.scrollTop = top + ROW_HEIGHT - body.clientHeight;
    }
    draw();
    slots.find((slot) => slot.index === active)?.row.focus({ preventScroll: true });
  }

  function open(slot) {
    const to = slot?.cells[0].cell.firstChild.getAttribute('href');
    if (to) onOpen(to);
  }

  function onKey(event) {
    const page = Math.max(1, Math.floor(body.clientHeight / ROW_HEIGHT) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -total, End: total };
    if (event.key in steps) {
      event.preventDefault();
      moveTo(active + steps[event.key]);
    } else if (event.key === 'Enter' && event.target.getAttribute('role') === 'row') {
      open(slots.find((slot) => slot.row === event.target));
    }
  }

  function onDouble(event) {
    open(slots.find(({ row }) => row.contains(event.target)));
  }

  return {
    grid,
    /** To be called when the grid stands in the document; `top` is how far it was scrolled before. */
    start(signal, top) {
      const observer = new ResizeObserver(fit);
      observer.observe(body);
      signal.addEventListener('abort', () => observer.disconnect());
      fit();
      askFor(0).then(() => {
        if (top > 0) body.scrollTop = top;
      });
    },
    get top() {
      return body.scrollTop;
    },
  };
}
