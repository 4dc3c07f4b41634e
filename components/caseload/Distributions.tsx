import { createMemo, Match, Switch } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import { Segments } from '../parts/Segments.tsx';
import { useView } from '../parts/view.tsx';
import { ContactChart } from './ContactChart.tsx';
import { FieldsChart } from './FieldsChart.tsx';
import type { Drawn, ListChoice } from './list-choice.ts';
import { PlansChart } from './PlansChart.tsx';

/** How what was seen is spread: one small chart at a time, and the same as a table. */
export function Distributions(props: { choice: ListChoice; contact: Indicator | undefined }) {
  const view = useView();
  const words = () => view.texts().words;
  const rows = () => view.state().caseload.rows;
  const offered = createMemo((): Drawn[] => {
    const drawn: Drawn[] = props.contact ? ['contact'] : [];
    if (rows().some((row) => 'plan_end' in row.fields)) drawn.push('plans');
    return [...drawn, 'fields'];
  });
  const drawn = (): Drawn =>
    offered().includes(props.choice.drawn()) ? props.choice.drawn() : offered()[0]!;
  const title = () => {
    const one = drawn();
    if (one === 'contact') return props.contact!.texts[view.texts().language].question;
    return one === 'plans' ? view.texts().field('plan_end') : words().list.fieldsTitle;
  };

  return (
    <section class="distribution" aria-labelledby="distribution">
      <div class="distribution-head">
        <Segments<Drawn>
          label={words().list.charts}
          value={drawn()}
          options={offered().map((value) => ({ value, label: words().list.chartOf[value] }))}
          onChoose={props.choice.setDrawn}
        />
        <Segments
          label={words().caseload.form}
          value={props.choice.form()}
          options={[
            { value: 'chart', label: words().caseload.chart },
            { value: 'table', label: words().caseload.table },
          ]}
          onChoose={props.choice.setForm}
        />
      </div>
      <h3 id="distribution">{title()}</h3>
      <Switch>
        <Match when={drawn() === 'contact' && props.contact}>
          {(indicator) => <ContactChart indicator={indicator()} form={props.choice.form()} />}
        </Match>
        <Match when={drawn() === 'plans'}>
          <PlansChart form={props.choice.form()} />
        </Match>
        <Match when={drawn() === 'fields'}>
          <FieldsChart form={props.choice.form()} />
        </Match>
      </Switch>
    </section>
  );
}
