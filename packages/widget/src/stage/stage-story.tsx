import { type Scene, type Stage, setStage } from './stage.js';

/** A story is a scene: the real widget, opened, in a shadow host of its own. */
export function StageStory(scene: Scene) {
  let stage: Stage | undefined;
  const show = (target: HTMLElement | null) => {
    stage?.destroy();
    stage = undefined;
    if (target === null) return;
    stage = setStage(scene, target);
    stage.help.open('host');
  };
  return <main ref={show} />;
}
