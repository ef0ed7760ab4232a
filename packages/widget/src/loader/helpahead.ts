// The classic script of the tag: `<script async src="…/helpahead.js" data-faq="…">`.
import { startLoader } from './start-loader.js';

startLoader();
