import { Show } from 'solid-js';
import { StudyPause } from '../parts/StudyPause.tsx';
import { useView } from '../parts/view.tsx';

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
            pause: (length) => view.desk.call('pauseStudy', length),
            resume: () => view.desk.call('resumeStudy', null),
          }}
          open={() => void view.desk.call('openResearch', null)}
        />
      )}
    </Show>
  );
}
