import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { alertBox, field } from './form.ts';
import { shopPage } from './layout.ts';

const signIn = html`<form class="form" action="/shop/account/" method="post" data-form="sign-in" novalidate>
  <h2>Sign in</h2>
  ${alertBox('form-alert')}
  ${field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'username', missing: 'Enter your email address', wrong: 'Enter an email address like name@example.org' })}
  ${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', missing: 'Enter your password' })}
  <p><button class="button">Sign in</button></p>
  <p><a href="#new-password">Forgot your password?</a></p>
</form>`;

const createAccount = html`<section class="summary" aria-labelledby="create">
  <h2 id="create">New here?</h2>
  <p>With an account you see your orders, keep addresses and find your basket on every device.</p>
  <p><a class="button quiet" href="#create">Create an account</a></p>
  <p class="note">You can also order as a guest.</p>
</section>`;

const details = html`<div data-signed-in hidden>
  <p class="lead">Signed in as Mara Fielding.</p>
  <div class="columns even">
    <section><h2>Details</h2><p>Mara Fielding<br>mara@example.org</p><p class="actions"><a class="button quiet" href="#details">Change</a></p></section>
    <section><h2>Addresses</h2><address>7 Weir Lane<br>Otterby OT4 2LN</address><p class="actions"><a class="button quiet" href="#addresses">Edit</a></p></section>
    <section><h2>Orders</h2><p><a href="/shop/order/">KL-20417</a>, on its way</p></section>
    <section><h2>Monthly Leaf</h2><p>Herbal, next box on 1 December.</p><p class="actions"><a class="button quiet" href="#pause">Pause</a></p></section>
  </div>
</div>`;

export const accountPage: Page = shopPage({
  path: '/shop/account/',
  title: 'Your account',
  description: 'Sign in, set a new password, or create an account.',
  crumbs: [{ label: 'Account', path: '/shop/account/' }],
  main: html`<h1 tabindex="-1">Your account</h1>
<div class="columns" data-signed-out>
  ${signIn}
  ${createAccount}
</div>
${details}`,
});
