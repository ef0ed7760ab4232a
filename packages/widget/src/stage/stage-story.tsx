import { type Scene, type Stage, setStage } from './stage.js';

/** A story is a scene: the real widget in a shadow host of its own, opened unless something comes forward. */
export function StageStory(scene: Scene) {
  let stage: Stage | undefined;
  const show = (target: HTMLElement | null) => {
    stage?.destroy();
    stage = undefined;
    if (target === null) return;
    stage = setStage(scene, target);
    if (!scene.tip) stage.help.open('host');
  };
  return <main ref={show} />;
}
