/** The caseload: a search box and the grid. What is searched and sorted stands in the address. */
import { element } from './dom.js';
import { virtualGrid } from './grid.js';
import { loadRows } from './service.js';

const COLUMNS = [
  { key: 'klantnr', label: 'Cliëntnr' },
  { key: 'naam', label: 'Cliënt' },
  { key: 'regeling', label: 'Regeling' },
  { key: 'status', label: 'Status' },
  { key: 'trede', label: 'Ladder', title: 'Trede participatieladder' },
  { key: 'contact', label: 'Laatste contact' },
  { key: 'afspraak', label: 'Volgende afspraak' },
  { key: 'einde', label: 'Einde PvA', title: 'Einddatum plan van aanpak' },
  { key: 'consulent', label: 'Consulent' },
  { key: 'sinds', label: 'In caseload sinds' },
];

const TYPING_MS = 200;

/** How far each list was scrolled, by its address. */
const tops = new Map();

export function showList(main, { navigate, signal }) {
  document.title = 'Caseload - Kompas';
  const parameters = new URLSearchParams(window.location.search);
  const query = {
    zoek: parameters.get('zoek') ?? '',
    sorteer: parameters.get('sorteer') ?? 'naam',
    richting: parameters.get('richting') ?? 'op',
  };
  const count = element('p', { class: 'count', role: 'status' }, 'Laden…');
  const place = element('div', { class: 'grid-place' });
  const searchBox = element('input', {
    type: 'search',
    id: 'zoek',
    value: query.zoek,
    placeholder: 'Cliëntnr of naam',
    autocomplete: 'off',
  });
  main.replaceChildren(
    element(
      'div',
      { class: 'toolbar' },
      element('h1', {}, 'Mijn caseload'),
      element('label', { for: 'zoek' }, 'Zoeken'),
      searchBox,
      count,
    ),
    place,
  );

  let current = null;
  let asking = new AbortController();
  signal.addEventListener('abort', () => {
    if (current) tops.set(addressNow(), current.top);
    asking.abort();
  });

  /** A new grid for the query as it is now. */
  function show() {
    asking.abort();
    asking = new AbortController();
    const own = asking.signal;
    current = virtualGrid({
      label: 'Cliënten',
      columns: COLUMNS,
      sort: { key: query.sorteer, descending: query.richting === 'af' },
      load: (from, size) => loadRows(query, from, size, own),
      address: (row) => `/app/clients/${row.klantnr}/persoon`,
      onSort(key) {
        query.richting = key === query.sorteer && query.richting === 'op' ? 'af' : 'op';
        query.sorteer = key;
        again();
      },
      onOpen: navigate,
      onTotal: (total) => (count.textContent = total === 0 ? 'Geen cliënten gevonden' : `${total} cliënten`),
      onError: (error) => (count.textContent = `Laden is niet gelukt: ${error.message}`),
    });
    place.replaceChildren(current.grid);
    current.start(own, tops.get(addressNow()) ?? 0);
  }

  const addressNow = () => `/app/clients?${new URLSearchParams(query)}`;

  function again() {
    window.history.replaceState(null, '', addressNow());
    tops.delete(addressNow());
    show();
  }

  let typing = 0;
  searchBox.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      query.zoek = searchBox.value.trim();
      if (!signal.aborted) again();
    }, TYPING_MS);
  });

  show();
}
