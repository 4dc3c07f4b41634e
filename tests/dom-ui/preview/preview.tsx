/** Shows one screen of the gallery (`?screen=caseload&language=en`), or a list that a benchmark scrolls through. */
import { render } from 'solid-js/web';
import { showPlainList } from '../../bench/plain-list.ts';
import { caseloadRows } from '../fake-data.ts';
import { gallery, largeCaseload, type Screen } from './gallery.tsx';

const query = new URLSearchParams(location.search);
const name = query.get('screen') ?? 'everything';
const app = document.getElementById('app')!;
document.documentElement.dataset['screens'] = JSON.stringify(Object.keys(gallery));
const screen: Screen | undefined = name === 'large caseload' ? largeCaseload : gallery[name];
if (screen) {
  render(() => screen(query.get('language') === 'en' ? 'en' : 'nl'), app);
} else if (name === 'plain list') {
  showPlainList(
    app,
    caseloadRows(10_000).map((row) => row.name!),
  );
}
