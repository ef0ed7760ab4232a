// What a page loads to come forward: one door, so that it becomes one chunk.
export { createForward } from '../forward/create-forward.js';
