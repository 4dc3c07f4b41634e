import { catalogue } from '../indicators/catalogue.ts';
import type { Indicator, InputGroup } from '../street/pack.ts';
import { namesIn } from './completions.ts';

/** Contacts are known by their own rows, or by the day that a list shows: one of the two is enough. */
const LAST_CONTACT = 'last_contact';

/**
 * The inputs that a rule needs, read off the rule: a group for each field that it names, and one for what each function
 * reads. Null for a rule that can't be parsed.
 */
export function inputsFor({
  rule,
  value,
  date,
  scope,
}: Pick<Indicator, 'rule' | 'value' | 'date' | 'scope'>) {
  const groups: InputGroup[] = [];
  for (const cel of [rule, value, date]) {
    if (!cel) continue;
    const { fields, calls } = namesIn(cel, scope);
    groups.push(...fields.map((field) => [[field]]));
    for (const call of calls) {
      const reads = catalogue.get(call)?.reads ?? [];
      const rest = reads.filter((field) => field !== LAST_CONTACT);
      if (reads.length > 0) groups.push(rest.length < reads.length ? [[LAST_CONTACT], rest] : [rest]);
    }
  }
  return [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()];
}
