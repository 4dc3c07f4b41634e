import { Show } from 'solid-js';
import { WIDTHS, widthWithin, type Arrangement, type Home } from '../../utils/wire/home.ts';
import { Segments } from '../parts/Segments.tsx';
import { useView } from '../parts/view.tsx';

/** Where the sidebar of this site stands. What can be dragged at its edge can be pressed here. */
export function HomeMenu() {
  const view = useView();
  const words = () => view.texts().words.home;
  const arrangement = () => view.state().home.arrangement;
  const inPage = () => view.place.here === 'page';
  const arrange = (change: Partial<Arrangement>) => {
    const what = (['side', 'fit', 'width', 'collapsed'] as const).find((each) => change[each] !== undefined);
    if (what) view.tell('sidebar.arranged', { what });
    void view.desk.call('arrange', change);
  };

  async function move(home: Home): Promise<void> {
    // First of all the panel: a browser opens it only in the click itself.
    if (home === 'panel') await view.place.openPanel?.(view.state().tab);
    view.tell('sidebar.moved', { home });
    await view.desk.call('arrange', { home });
    if (home !== 'panel') view.place.leave?.();
  }

  const homes = () => [
    { value: 'page' as const, label: words().page },
    ...(view.place.openPanel || view.place.here === 'panel'
      ? [{ value: 'panel' as const, label: words().panel }]
      : []),
    { value: 'window' as const, label: words().window },
  ];

  return (
    <div class="home-menu">
      <p class="home-title">{words().title}</p>
      <Segments
        label={words().title}
        value={arrangement().home}
        options={homes()}
        onChoose={(home) => void move(home)}
      />
      <Show when={!view.place.openPanel && view.place.here !== 'panel'}>
        <p class="hint">{words().panelHint}</p>
      </Show>
      <Show when={inPage()}>
        <div class="home-row">
          <Segments
            label={words().side}
            value={arrangement().side}
            options={[
              { value: 'left', label: words().left },
              { value: 'right', label: words().right },
            ]}
            onChoose={(side) => arrange({ side })}
          />
          <Segments
            label={words().fit}
            value={arrangement().fit}
            options={[
              { value: 'push', label: words().push },
              { value: 'float', label: words().float },
            ]}
            onChoose={(fit) => arrange({ fit })}
          />
        </div>
        <div class="home-row">
          <button
            type="button"
            class="button"
            disabled={arrangement().width <= WIDTHS.least}
            onClick={() => arrange({ width: widthWithin(arrangement().width - 2 * WIDTHS.step) })}
          >
            {words().narrower}
          </button>
          <button
            type="button"
            class="button"
            disabled={arrangement().width >= WIDTHS.most}
            onClick={() => arrange({ width: widthWithin(arrangement().width + 2 * WIDTHS.step) })}
          >
            {words().wider}
          </button>
          <button type="button" class="button" onClick={() => arrange({ collapsed: true })}>
            {words().collapse}
          </button>
        </div>
      </Show>
    </div>
  );
}

/** Says why the sidebar stands elsewhere than in the page. */
export function ElsewhereLine() {
  const view = useView();
  const why = () => (view.place.here === 'page' ? null : view.state().home.elsewhere);
  return (
    <Show when={why()}>
      {(reason) => <p class="reference elsewhere">{view.texts().words.home.elsewhere[reason()]}</p>}
    </Show>
  );
}
