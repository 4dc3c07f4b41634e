import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { celType } from '../../utils/indicators/environment.ts';
import { plainWords } from '../../utils/indicators/plain/sentence.ts';
import type { NamedThreshold, Unit } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { vocabulary, type VocabularyField } from '../../utils/vocabulary/index.ts';
import type { Comparison, RuleForm } from '../../utils/workbench/rule-form.ts';

type About = RuleForm['about'];
const ABOUTS: About[] = ['day', 'number', 'filled', 'yes'];
const COMPARISONS: Comparison[] = ['>', '>=', '<', '<=', '=='];
const DAY_UNITS = ['days', 'days left', 'working days'] as const;
const NUMBER_UNITS: Unit[] = ['count', 'points', 'step', 'contacts', 'fields'];

function fieldsFor(about: About, all: readonly VocabularyField[]): VocabularyField[] {
  return all.filter((field) => {
    const type = celType(field);
    if (about === 'day') return type === 'Date';
    if (about === 'number') return type === 'double';
    return about === 'yes' ? type === 'bool' : type !== null;
  });
}

/** The same question of another kind, with what can be kept of it. */
function turned(form: RuleForm, about: About, all: readonly VocabularyField[]): RuleForm {
  const fields = fieldsFor(about, all);
  const field = (fields.find(({ id }) => id === form.field) ?? fields[0]!).id;
  const { comparison = '>', threshold = 30 } = 'threshold' in form ? form : {};
  if (about === 'day') return { about, field, unit: 'days', comparison, threshold };
  if (about === 'number') return { about, field, unit: 'count', comparison, threshold };
  return { about, field, is: true };
}

/** One question about one field: field, comparison, threshold and unit. */
export function FormFields(props: {
  form: RuleForm;
  /** That the pack has by name. */
  thresholds: readonly NamedThreshold[];
  /** That the pack adds to the vocabulary. */
  added: readonly VocabularyField[];
  language: Language;
  onChange: (form: RuleForm) => void;
}) {
  const words = () => writingWords[props.language];
  const id = createUniqueId();

  const all = () => [...vocabulary, ...props.added];

  function labelOf(field: VocabularyField): string {
    const label = field[props.language][0]!;
    const isTwin = all().some((other) => other.id !== field.id && other[props.language][0] === label);
    return isTwin ? `${label} (${plainWords[props.language].areas[field.area]})` : label;
  }
  const fields = createMemo(() =>
    fieldsFor(props.form.about, all())
      .map((field) => ({ id: field.id, label: labelOf(field) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  );
  /** Those that count in the unit of the form: another would say something else with the same number. */
  const offered = () =>
    props.thresholds.filter(({ unit }) => 'unit' in props.form && unit === props.form.unit);
  function choose(form: Extract<RuleForm, { threshold: number }>, name: string): void {
    const one = props.thresholds.find(({ id }) => id === name);
    props.onChange({ ...form, named: one?.id, threshold: one?.value ?? form.threshold });
  }
  const measured = () => (props.form.about === 'day' || props.form.about === 'number' ? props.form : null);
  const answered = () => (props.form.about === 'filled' || props.form.about === 'yes' ? props.form : null);

  return (
    <div class="rule-form">
      <label>
        {words().about}
        <select
          class="field"
          data-part="about"
          onChange={(event) => props.onChange(turned(props.form, event.currentTarget.value as About, all()))}
        >
          <For each={ABOUTS}>
            {(about) => (
              <option value={about} selected={about === props.form.about}>
                {words().abouts[about]}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class="wide">
        {words().field}
        <select
          class="field"
          data-part="field"
          onChange={(event) => props.onChange({ ...props.form, field: event.currentTarget.value })}
        >
          <For each={fields()}>
            {(field) => (
              <option value={field.id} selected={field.id === props.form.field}>
                {field.label}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={measured()}>
        {(form) => (
          <>
            <label>
              {words().comparison}
              <select
                class="field"
                data-part="comparison"
                onChange={(event) =>
                  props.onChange({ ...form(), comparison: event.currentTarget.value as Comparison })
                }
              >
                <For each={COMPARISONS}>
                  {(each) => (
                    <option value={each} selected={each === form().comparison}>
                      {
                        words().comparisons[
                          form().about === 'day' ? (form().unit as (typeof DAY_UNITS)[number]) : 'number'
                        ][each]
                      }
                    </option>
                  )}
                </For>
              </select>
            </label>
            <Show when={offered().length > 0}>
              <label>
                {words().named.which}
                <select
                  class="field"
                  data-part="named-threshold"
                  onChange={(event) => choose(form(), event.currentTarget.value)}
                >
                  <option value="" selected={form().named === undefined}>
                    {words().named.own}
                  </option>
                  <For each={offered()}>
                    {(each) => (
                      <option value={each.id} selected={each.id === form().named}>
                        {each.name[props.language]}
                      </option>
                    )}
                  </For>
                </select>
              </label>
            </Show>
            <label for={`${id}-limit`} class="narrow">
              {words().threshold}
              <input
                id={`${id}-limit`}
                type="number"
                class="field"
                data-part="threshold"
                step="any"
                value={form().threshold}
                onInput={(event) => {
                  const threshold = event.currentTarget.valueAsNumber;
                  if (!Number.isNaN(threshold)) props.onChange({ ...form(), threshold });
                }}
              />
            </label>
            <label>
              {words().unit}
              <select
                class="field"
                data-part="unit"
                onChange={(event) =>
                  // A threshold with a name has its own unit.
                  props.onChange({
                    ...form(),
                    unit: event.currentTarget.value,
                    named: undefined,
                  } as RuleForm)
                }
              >
                <For each={form().about === 'day' ? DAY_UNITS : NUMBER_UNITS}>
                  {(unit) => (
                    <option value={unit} selected={unit === form().unit}>
                      {form().about === 'day'
                        ? words().dayUnits[unit as (typeof DAY_UNITS)[number]]
                        : words().units[unit]}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </>
        )}
      </Show>
      <Show when={answered()}>
        {(form) => (
          <label>
            {words().answer}
            <select
              class="field"
              data-part="is"
              onChange={(event) => props.onChange({ ...form(), is: event.currentTarget.value === 'true' })}
            >
              <For each={[true, false]}>
                {(is) => (
                  <option value={String(is)} selected={is === form().is}>
                    {words().is(form().about, is)}
                  </option>
                )}
              </For>
            </select>
          </label>
        )}
      </Show>
    </div>
  );
}
