import { createWindowVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/solid-virtual';
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { ListItem } from './groups.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';
import { ClientRow, type RowProps } from './ClientRow.tsx';

const HEADING_PX = 36;
const ROW_PX = 56;
/** Rows beyond what is in sight, so that scrolling and Tab find them ready. */
const BEYOND = 6;

/**
 * The list, of which only what is in sight stands in the page; it scrolls with the page itself. Each row says its
 * place in the whole. The row that has the focus stays, wherever the list is scrolled.
 */
export function VirtualList(props: { items: ListItem[]; row: Omit<RowProps, 'row'> }) {
  let list: HTMLUListElement | undefined;
  const [above, setAbove] = createSignal(0);
  const [focused, setFocused] = createSignal<string | null>(null);
  const indexes = createMemo(() => new Map(props.items.map(({ id }, at) => [id, at])));

  const virtualizer = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return props.items.length;
    },
    get scrollMargin() {
      return above();
    },
    estimateSize: (at) => (props.items[at]?.kind === 'heading' ? HEADING_PX : ROW_PX),
    // Another list is another function: places are reckoned anew, and what was measured of a row is kept by its id.
    get getItemKey() {
      const { items } = props;
      return (at: number) => items[at]?.id ?? at;
    },
    overscan: BEYOND,
    useAnimationFrameWithResizeObserver: true,
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const held = focused() === null ? undefined : indexes().get(focused()!);
      return held === undefined || shown.includes(held) ? shown : [...shown, held].sort((a, b) => a - b);
    },
  });

  // Ids, not places: when the list changes, rows move, and the focus moves along with its client.
  const shown = createMemo(
    () => virtualizer.getVirtualItems().flatMap(({ index }) => props.items[index]?.id ?? []),
    [],
    { equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]) },
  );
  const starts = createMemo(
    () => new Map(virtualizer.getVirtualItems().map(({ index, start }) => [index, start])),
  );

  function measure(): void {
    if (list) setAbove(list.getBoundingClientRect().top + document.documentElement.scrollTop);
  }
  onMount(() => {
    measure();
    // What stands above the list may grow and shrink: a chart becomes a table, a menu opens.
    let frame = 0;
    const watch = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    watch.observe(document.body);
    onCleanup(() => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    });
  });

  /** Arrow keys go to the same button of the next client, also when that one is not in the page yet. */
  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    const at = indexes().get(target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '');
    if (step === undefined || at === undefined || !(target instanceof HTMLButtonElement)) return;
    let next = at + step;
    while (props.items[next]?.kind === 'heading') next += step;
    const item = props.items[next];
    if (!item) return;
    event.preventDefault();
    const which = target.dataset['part'] ?? 'open';
    setFocused(item.id);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => {
      const row = list?.querySelector(`[data-item="${CSS.escape(item.id)}"]`);
      (
        row?.querySelector<HTMLElement>(`[data-part="${which}"]`) ?? row?.querySelector<HTMLElement>('button')
      )?.focus();
    });
  }

  return (
    <ul
      ref={(element) => (list = element)}
      class="virtual"
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      onKeyDown={onKey}
      onFocusIn={(event) => {
        const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
        setFocused(item?.dataset['item'] ?? null);
      }}
    >
      <For each={shown()}>
        {(id) => {
          const at = () => indexes().get(id) ?? 0;
          const item = () => props.items[at()];
          const start = () => (starts().get(at()) ?? 0) - above();
          const row = (): CaseloadRow | null => {
            const one = item();
            return one?.kind === 'client' ? one.row : null;
          };
          return (
            <li
              ref={(element) => queueMicrotask(() => virtualizer.measureElement(element))}
              data-index={at()}
              data-item={id}
              aria-setsize={props.items.length}
              aria-posinset={at() + 1}
              classList={{ 'client-row': row() !== null, 'list-group': row() === null }}
              style={{ transform: `translateY(${start()}px)` }}
            >
              <Show when={row()} fallback={<h4>{(item() as { label?: string })?.label}</h4>}>
                {(one) => <ClientRow row={one()} {...props.row} />}
              </Show>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
