// In `helpahead.all.js` everything is there already.
import { keepLookout } from '../widget/lookout.js';
import { start } from './help-chunk.js';

/** What the loader asks for by name, with all the others that it only asks for early. */
export const bringFrom = () => () => Promise.resolve({ start, keepLookout });
