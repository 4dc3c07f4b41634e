import { For, Match, Switch } from 'solid-js';
import type { Block, Paper } from '../../utils/account/document.ts';

/** A paper as it is read on the page and printed. */
export function PaperText(props: { paper: Paper }) {
  return (
    <article class="paper" lang={props.paper.language}>
      <h2>{props.paper.title}</h2>
      <p class="hint">{props.paper.about}</p>
      <For each={props.paper.blocks}>{(block) => <PaperBlock block={block} />}</For>
    </article>
  );
}

function PaperBlock(props: { block: Block }) {
  const of = <K extends Block['kind']>(kind: K) =>
    props.block.kind === kind ? (props.block as Extract<Block, { kind: K }>) : null;
  return (
    <Switch>
      <Match when={of('heading')}>
        {(block) => (block().level === 2 ? <h3>{block().text}</h3> : <h4>{block().text}</h4>)}
      </Match>
      <Match when={of('text')}>{(block) => <p>{block().text}</p>}</Match>
      <Match when={of('list')}>
        {(block) => (
          <ul>
            <For each={block().items}>{(item) => <li>{item}</li>}</For>
          </ul>
        )}
      </Match>
      <Match when={of('table')}>
        {(block) => (
          <table>
            <thead>
              <tr>
                <For each={block().head}>{(head) => <th scope="col">{head}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={block().rows}>
                {(row) => (
                  <tr>
                    <For each={row}>{(cell) => <td>{cell}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </Match>
    </Switch>
  );
}
