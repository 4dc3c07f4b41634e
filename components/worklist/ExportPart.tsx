import { createSignal, createUniqueId } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { WorklistNow } from '../../utils/wire/worklist.ts';
import { worklistCsv } from '../../utils/worklist/csv.ts';
import { exportEntries } from '../../utils/worklist/export-entry.ts';
import { worklistIcs } from '../../utils/worklist/ics.ts';
import type { ListHolder } from './list-holder.ts';

/** The list for a spreadsheet or a calendar: without names, unless the coach wants them this once. */
export function ExportPart(props: {
  holder: ListHolder;
  now: WorklistNow;
  texts: Texts;
  say: (words: string) => void;
}) {
  const words = () => props.texts.words.worklist;
  const [withNames, setWithNames] = createSignal(false);
  const id = createUniqueId();

  function save(form: 'csv' | 'ics'): void {
    const today = localDay(new Date());
    const entries = exportEntries(props.now, props.texts, { withNames: withNames(), today });
    const name = `${today}-sidelight.${form}`;
    if (form === 'csv') {
      props.holder.save(name, 'text/csv;charset=utf-8', worklistCsv(entries, props.texts, withNames()));
    } else {
      const text = worklistIcs(entries, props.texts, new Date().toISOString(), today);
      props.holder.save(name, 'text/calendar;charset=utf-8', text);
    }
    props.say(words().exported(name));
    setWithNames(false);
  }

  return (
    <section class="settings-part" aria-labelledby="export">
      <h2 id="export">{words().export}</h2>
      <p>{words().exportHow}</p>
      <label class="choice">
        <input
          type="checkbox"
          name="names"
          checked={withNames()}
          aria-describedby={id}
          onChange={(event) => setWithNames(event.currentTarget.checked)}
        />
        {words().withNames}
      </label>
      <p id={id} class="hint">
        {words().withNamesHint}
      </p>
      <p class="in-row">
        <button type="button" class="button" data-export="csv" onClick={() => save('csv')}>
          {words().csv}
        </button>
        <button type="button" class="button" data-export="ics" onClick={() => save('ics')}>
          {words().ics}
        </button>
      </p>
    </section>
  );
}
