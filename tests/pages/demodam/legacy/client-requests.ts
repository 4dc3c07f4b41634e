/** `/klant/<number>?tab=…` shows a client; a POST to `/klant/<number>/<act>` changes one and leads back. */
import { actOf } from '../office.ts';
import { redirect, tellOnce, type Answer, type Asked, type Register } from '../skin.ts';
import { TAB_IDS, type ClientView } from './client.ts';

export async function answerClient(
  { path, reading, parameters, session, form }: Asked,
  { byNumber, today }: Register,
  show: (view: ClientView) => Answer,
): Promise<Answer | null> {
  const [, number = '', name] = /^\/klant\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  const client = byNumber.get(number);
  if (!client) return null;
  if (name === undefined) {
    if (!reading) return null;
    const tab = TAB_IDS.find((id) => id === parameters.get('tab')) ?? 'persoon';
    const page = Number(parameters.get('pagina'));
    return show({ client, tab, page, user: session.user, message: tellOnce(session) });
  }
  const act = reading ? undefined : actOf(name);
  if (!act) return null;
  session.message = act.run(client, await form(), { at: today, user: session.user });
  return redirect(`/klant/${number}?tab=${act.tab}`);
}
