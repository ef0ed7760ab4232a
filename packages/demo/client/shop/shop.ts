import { startCart } from './cart.js';
import { startForms } from './forms.js';

startCart();
startForms();
