import { Show } from 'solid-js';
import { StudyPause } from '../parts/StudyPause.tsx';
import { useView } from '../parts/view.tsx';

/** What was not to be changed now stays, and the line goes on saying so. */
const unchanged = (): void => {};

/** Says at all times that a study logs what is done here. */
export function StudyLine() {
  const view = useView();
  return (
    <Show when={view.state().study}>
      {(study) => (
        <StudyPause
          study={study()}
          texts={view.texts()}
          acts={{
            pause: (length) => view.desk.call('pauseStudy', length).catch(unchanged),
            resume: () => view.desk.call('resumeStudy', null).catch(unchanged),
          }}
          open={() => void view.desk.call('openResearch', null)}
        />
      )}
    </Show>
  );
}
