/** Shows one screen of the gallery: `?screen=caseload&language=en`. */
import { render } from 'solid-js/web';
import { gallery } from './gallery.tsx';

const query = new URLSearchParams(location.search);
const name = query.get('screen') ?? 'everything';
document.documentElement.dataset['screens'] = JSON.stringify(Object.keys(gallery));
const screen = gallery[name];
if (screen) {
  render(() => screen(query.get('language') === 'en' ? 'en' : 'nl'), document.getElementById('app')!);
}
