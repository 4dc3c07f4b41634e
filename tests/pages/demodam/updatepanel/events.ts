/** What a postback does: it moves the state of the page on, or runs an act on the chosen client. */
import { readQuery, SORT_KEYS, sortedBy } from '../caseload.ts';
import { actOf, type Form } from '../office.ts';
import type { Register } from '../skin.ts';
import { tabNamed } from '../sheet/sheet.ts';
import { nameOf } from './controls.ts';
import { decodeState, type PageState } from './state.ts';

export interface Outcome {
  state: PageState;
  /** What an act had to say; null when there was no act, and nothing was changed. */
  said: string | null;
}

/** The values of the controls whose name begins so, by the rest of their name. */
function inputsOf(form: Form, prefix: string): Map<string, string> {
  const start = nameOf(prefix);
  return new Map(
    [...form]
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value]),
  );
}

function listEvent(state: PageState, argument: string): PageState {
  const { query } = state;
  const [command, value = ''] = argument.split('$');
  const key = SORT_KEYS.find((each) => each === value);
  if (command === 'Sort' && key) return { ...state, query: sortedBy(query, key) };
  if (command === 'Page') return { ...state, query: { ...query, page: Number(value) || 1 } };
  if (command === 'Select') return { ...state, client: value, tab: 'persoon', historyPage: 1 };
  return state;
}

const searched = (form: Form) =>
  readQuery(
    new Map([
      ['klantnr', form.get(nameOf('txtKlantnr')) ?? ''],
      ['naam', form.get(nameOf('txtNaam')) ?? ''],
      ['regeling', form.get(nameOf('ddlUitkering')) ?? ''],
      ['status', form.get(nameOf('ddlStatus')) ?? ''],
    ]),
  );

function moved(state: PageState, form: Form): PageState {
  const argument = form.get('__EVENTARGUMENT') ?? '';
  if (form.has(nameOf('btnZoeken'))) {
    const { sort, descending } = state.query;
    return { ...state, query: { ...searched(form), sort, descending } };
  }
  switch (form.get('__EVENTTARGET')) {
    case nameOf('gvKlanten'):
      return listEvent(state, argument);
    case nameOf('lnkWissen'):
      return { ...state, query: readQuery(new Map()) };
    case nameOf('lnkSluiten'):
      return { ...state, client: '' };
    case nameOf('mnuTabs'):
      return { ...state, tab: tabNamed(argument), historyPage: 1 };
    case nameOf('gvHistorie'):
      return { ...state, historyPage: Number(argument.replace(/^Page\$/, '')) || 1 };
    default:
      return state;
  }
}

export function postBack(form: Form, user: string, { byNumber, today }: Register): Outcome {
  const state = decodeState(form.get('__VIEWSTATE') ?? '');
  const [button = ''] = inputsOf(form, 'btn_').keys();
  const act = actOf(button);
  const client = byNumber.get(state.client);
  if (!act || !client) return { state: moved(state, form), said: null };
  const said = act.run(client, inputsOf(form, 'f_'), { at: today, user });
  return { state: { ...state, historyPage: 1 }, said };
}
