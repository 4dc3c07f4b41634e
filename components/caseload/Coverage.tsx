import { Show } from 'solid-js';
import { useView } from '../parts/view.tsx';

/** How much of the caseload was seen; what was not is hatched, never left out. */
export function Coverage() {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const coverage = () => view.state().caseload.coverage;
  const share = () => {
    const { seen, total } = coverage();
    return total ? Math.min(100, (seen / total) * 100) : null;
  };
  const sentences = () => {
    const { seen, total, oldest } = coverage();
    return [
      oldest && words().oldest(view.texts().ago(oldest, view.now())),
      total === null ? words().noTotal : seen < total ? words().browse : words().whole,
    ]
      .filter((part) => part)
      .join(' ');
  };
  return (
    <section class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">{words().seen(coverage().seen, coverage().total)}</h2>
      <Show when={share() !== null}>
        <svg class="coverage-bar" aria-hidden="true">
          <defs>
            <pattern
              id="unseen"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect class="hatch" width="2" height="6" />
            </pattern>
          </defs>
          <rect width="100%" height="100%" fill="url(#unseen)" />
          <rect class="seen" width={`${share()}%`} height="100%" />
        </svg>
      </Show>
      <p>{sentences()}</p>
    </section>
  );
}
