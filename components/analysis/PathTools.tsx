import { createUniqueId, For } from 'solid-js';
import type { AnalysisWords } from '../../utils/text/analysis-words.ts';
import type { PathFilter } from '../../utils/traces/analysis/follows.ts';

/** Which acts and how many steps the graph shows. */
export function PathTools(props: {
  filter: PathFilter;
  words: AnalysisWords;
  onChoose: (filter: PathFilter) => void;
}) {
  const id = createUniqueId();
  const groups = () => Object.entries(props.words.paths.group) as [PathFilter['groups'][number], string][];
  const toggle = (group: PathFilter['groups'][number]): void => {
    const { groups: now } = props.filter;
    const next = now.includes(group) ? now.filter((one) => one !== group) : [...now, group];
    props.onChoose({ ...props.filter, groups: next });
  };
  return (
    <div class="path-tools">
      <fieldset>
        <legend class="hint">{props.words.paths.groups}</legend>
        <For each={groups()}>
          {([group, name]) => (
            <label class="choice">
              <input
                type="checkbox"
                value={group}
                checked={props.filter.groups.includes(group)}
                onChange={() => toggle(group)}
              />
              {name}
            </label>
          )}
        </For>
      </fieldset>
      <div class="path-most">
        <label for={id}>{props.words.paths.most}</label>
        <select
          id={id}
          class="field"
          onChange={(event) =>
            props.onChoose({ ...props.filter, most: Number(event.currentTarget.value) || Infinity })
          }
        >
          <For each={[10, 20, 40]}>
            {(most) => (
              <option value={most} selected={props.filter.most === most}>
                {most}
              </option>
            )}
          </For>
          <option value="0" selected={props.filter.most === Infinity}>
            {props.words.paths.all}
          </option>
        </select>
      </div>
    </div>
  );
}
