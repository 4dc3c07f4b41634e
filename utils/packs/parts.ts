import * as v from 'valibot';
import { checkAdapter } from '../adapters/check.ts';
import { HINT } from '../adapters/form.ts';
import type { PackFile, PackProblem } from '../street/pack-file.ts';

/** Takes the parts of a file one by one, and gathers what is wrong with them. */
export class Parts {
  readonly #problems: PackProblem[];

  constructor(problems: PackProblem[]) {
    this.#problems = problems;
  }

  whole<T>(path: string, json: unknown, form: v.GenericSchema<unknown, T>): T | undefined {
    if (json === undefined) return undefined;
    const result = v.safeParse(form, json);
    if (result.success) return result.output;
    this.#problems.push(...result.issues.map((issue) => issueOf(path, issue)));
    return undefined;
  }

  each<T>(
    path: string,
    json: unknown,
    form: v.GenericSchema<unknown, T>,
    idOf?: (one: T) => string,
    more: (one: T, at: string) => PackProblem[] = () => [],
  ): T[] | undefined {
    const list = this.#list(path, json);
    const seen = new Set<string>();
    return list?.flatMap((candidate, index) => {
      const at = `${path}.${index}`;
      const one = this.whole(at, candidate, form);
      if (one === undefined) return [];
      const wrong = more(one, at);
      const id = idOf?.(one);
      if (id !== undefined && seen.has(id)) wrong.push(twice(at));
      if (id !== undefined) seen.add(id);
      this.#problems.push(...wrong);
      return wrong.length > 0 ? [] : [one];
    });
  }

  adapters(json: unknown): PackFile['adapters'] {
    const seen = new Set<string>();
    return this.#list('adapters', json)?.flatMap((candidate, index) => {
      const at = `adapters.${index}`;
      const { adapter, problems } = checkAdapter(candidate);
      this.#problems.push(
        ...problems.map((problem) => ({ ...problem, path: [at, problem.path].filter(Boolean).join('.') })),
      );
      if (!adapter) return [];
      if (seen.has(adapter.id)) this.#problems.push(twice(at));
      return seen.has(adapter.id) ? [] : (seen.add(adapter.id), [adapter]);
    });
  }

  #list(path: string, json: unknown): unknown[] | undefined {
    if (json === undefined) return undefined;
    if (Array.isArray(json) && json.length <= 5000) return json;
    this.#problems.push({ path, reason: 'is no list', hint: 'Write [ … ] with at most 5000 entries.' });
    return undefined;
  }
}

const twice = (at: string): PackProblem => ({
  path: `${at}.id`,
  reason: 'another one of the pack has this id',
  hint: 'Give each an id of its own.',
});

function issueOf(within: string, issue: v.BaseIssue<unknown>): PackProblem {
  const [reason, hint] = issue.message.split(HINT);
  return {
    path: [within, v.getDotPath(issue)].filter(Boolean).join('.'),
    reason: reason!,
    hint: hint ?? `Here ${issue.expected ?? 'something else'} is expected; docs/packs.md shows the form.`,
  };
}
