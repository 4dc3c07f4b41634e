/** Addresses of the application, shown without loading a page. */
import { showClient } from './client-view.js';
import { showList } from './list-view.js';

const main = document.querySelector('main');
let leaving = new AbortController();

function show() {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const [, number, tab = 'persoon'] =
    /^\/app\/clients\/(\d+)(?:\/(\w+))?$/.exec(window.location.pathname) ?? [];
  if (number) showClient(main, number, tab, { signal });
  else showList(main, { navigate, signal });
}

function navigate(address) {
  window.history.pushState(null, '', address);
  show();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/app/"]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(link.getAttribute('href'));
});
window.addEventListener('popstate', show);

show();
