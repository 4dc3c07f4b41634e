import { createMemo, createSignal, For, Show } from 'solid-js';
import { PAPERS, type PaperId } from '../../utils/account/document.ts';
import { toMarkdown } from '../../utils/account/markdown.ts';
import { paperOf, type Known } from '../../utils/account/papers.ts';
import { registerCsv, registerJson, registerRecord } from '../../utils/account/register.ts';
import type { Pack } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { accountPageWords } from '../../utils/text/account-page.ts';
import { Segments } from '../parts/Segments.tsx';
import { PaperText } from './PaperText.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import './account.css';

type Choice = PaperId | 'register';
const CHOICES: Choice[] = [...PAPERS, 'register'];
const LANGUAGES = [
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

/** The papers that account for a pack: to choose, see, print and save. The pack is one that `loadPack` gave. */
export function Account(props: {
  pack: Pack;
  language: Language;
  known?: Known;
  /** Gives the person a file. */
  save: (name: string, text: string, type: string) => void;
}) {
  const [choice, setChoice] = createSignal<Choice>('catalogue');
  const [chosen, setChosen] = createSignal<Language>();
  const words = () => accountPageWords[props.language];
  const language = () => chosen() ?? props.language;
  const paper = createMemo(() => {
    const id = choice();
    return id === 'register' ? null : paperOf(id, props.pack, language(), props.known);
  });
  const record = createMemo(() => registerRecord(props.pack, props.known?.organisation, props.known?.fields));
  const named = (end: string): string => `${props.pack.id}-${props.pack.version}-${choice()}${end}`;

  return (
    <section class="account" aria-label={words().papers[choice()]}>
      <div class="account-tools no-print">
        <label>
          {words().paper}
          <select
            class="field"
            value={choice()}
            onChange={(event) => setChoice(event.currentTarget.value as Choice)}
          >
            <For each={CHOICES}>{(one) => <option value={one}>{words().papers[one]}</option>}</For>
          </select>
        </label>
        <Show when={paper()}>
          <Segments label={words().language} value={language()} options={LANGUAGES} onChoose={setChosen} />
        </Show>
        <button type="button" class="button" onClick={() => print()}>
          {words().print}
        </button>
        <Show
          when={paper()}
          fallback={
            <>
              <button
                type="button"
                class="button"
                onClick={() => props.save(named('.json'), registerJson(record()), 'application/json')}
              >
                {words().save('JSON')}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => props.save(named('.csv'), registerCsv(record()), 'text/csv')}
              >
                {words().save('CSV')}
              </button>
            </>
          }
        >
          {(shown) => (
            <button
              type="button"
              class="button"
              onClick={() => props.save(named(`.${language()}.md`), toMarkdown(shown()), 'text/markdown')}
            >
              {words().save('Markdown')}
            </button>
          )}
        </Show>
      </div>
      <Show when={paper()} fallback={<RegisterTable record={record()} words={words()} />}>
        {(shown) => <PaperText paper={shown()} />}
      </Show>
    </section>
  );
}
