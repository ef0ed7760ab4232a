/** What a form that was filled in rightly leads to. */
export type Outcome = { goTo: string } | { alert: string; message: string } | { show(): void };

/** Cards that the invented payment company refuses, with its words. */
const refusedCards: Record<string, string> = {
  '4000000000000002':
    'Your card was declined (code 2041). No order was placed, and your basket is kept. Try another card, or ask your bank.',
  '4000000000000069':
    'Your card was declined (code 2043): it has expired. No order was placed, and your basket is kept.',
  '4000002760003184':
    'The payment was not approved in your bank’s app (code 2052). No order was placed, and your basket is kept.',
};

function checkout(values: Record<string, string>): Outcome {
  const message = refusedCards[(values.card ?? '').replace(/[\s-]/g, '')];
  return message === undefined ? { goTo: '/shop/order/' } : { alert: 'payment-alert', message };
}

function announceReturn(values: Record<string, string>): void {
  const done = document.querySelector<HTMLElement>('[data-done]');
  if (done === null) return;
  done.hidden = false;
  done.textContent = `Return for ${values['order-number']} started. The label is on its way to your email address.`;
  done.focus();
}

function returns(values: Record<string, string>): Outcome {
  if (values['order-number']?.toUpperCase() === 'KL-20417') return { show: () => announceReturn(values) };
  return {
    alert: 'form-alert',
    message: 'We cannot find an order with this number and email address.',
  };
}

function showAccount(): void {
  const signedOut = document.querySelector<HTMLElement>('[data-signed-out]');
  const signedIn = document.querySelector<HTMLElement>('[data-signed-in]');
  if (signedOut === null || signedIn === null) return;
  signedOut.hidden = true;
  signedIn.hidden = false;
  document.querySelector<HTMLElement>('h1')?.focus();
}

function signIn(values: Record<string, string>): Outcome {
  if (values.password === 'teapot') return { show: showAccount };
  return { alert: 'form-alert', message: 'This email address and password do not match an account.' };
}

/** By the form's `data-form`. */
export const outcomes: Record<string, (values: Record<string, string>) => Outcome> = {
  checkout,
  returns,
  'sign-in': signIn,
};
