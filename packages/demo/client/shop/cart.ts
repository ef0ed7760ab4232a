// The basket keeps nothing on the device: what was added comes in the address, as from the form of a product.
const freeFrom = 4000;
const delivery = 390;
const wrapping = 350;

function pounds(pence: number): string {
  return `£${(pence / 100).toFixed(2)}`;
}

function write(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element !== null) element.textContent = text;
}

function quantityField(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[type=number]');
}

function quantityOf(row: HTMLElement): number {
  const wanted = Math.trunc(Number(quantityField(row)?.value));
  return row.hidden ? 0 : Math.min(9, Math.max(1, wanted || 1));
}

function priceOf(row: HTMLElement): number {
  const line = quantityOf(row) * Number(row.dataset.price);
  write(row, '[data-line]', pounds(line));
  return line;
}

function addFromAddress(rows: HTMLElement[]): void {
  const asked = new URLSearchParams(location.search);
  const row = rows.find((candidate) => candidate.dataset.slug === asked.get('add'));
  const field = row === undefined ? null : quantityField(row);
  if (row === undefined || field === null) return;
  const before = row.hidden ? 0 : Number(field.value);
  row.hidden = false;
  field.value = String(Math.min(9, before + Math.max(1, Math.trunc(Number(asked.get('quantity'))) || 1)));
}

function showSums(cart: HTMLElement, rows: HTMLElement[]): void {
  const items = rows.reduce((sum, row) => sum + priceOf(row), 0);
  const isWrapped = cart.querySelector<HTMLInputElement>('[data-wrap]')?.checked ?? false;
  const carriage = items >= freeFrom ? 0 : delivery;
  write(cart, '[data-items]', pounds(items));
  write(cart, '[data-delivery]', carriage === 0 ? 'free' : pounds(carriage));
  write(cart, '[data-total]', pounds(items + carriage + (isWrapped ? wrapping : 0)));
  const isEmpty = rows.every((row) => row.hidden);
  cart.hidden = isEmpty;
  const empty = document.querySelector<HTMLElement>('[data-empty]');
  if (empty !== null) empty.hidden = !isEmpty;
}

function removeRow(row: HTMLElement): void {
  const name = row.querySelector('h2')?.textContent ?? '';
  row.hidden = true;
  write(document, '[data-cart-status]', `${name} removed`);
}

function refuseCode(event: SubmitEvent, cart: HTMLElement): void {
  event.preventDefault();
  const field = cart.querySelector<HTMLInputElement>('#discount');
  const error = cart.querySelector<HTMLElement>('#discount-error');
  if (field === null || error === null) return;
  const isMissing = field.value.trim() === '';
  field.setAttribute('aria-invalid', 'true');
  error.hidden = false;
  error.textContent = isMissing ? 'Enter the discount code' : 'This discount code is not valid';
  field.focus();
}

/** Sums, quantities and the discount field of the basket, where there is one. */
export function startCart(): void {
  const cart = document.querySelector<HTMLElement>('[data-cart]');
  if (cart === null) return;
  const rows = [...cart.querySelectorAll<HTMLElement>('.cart-row')];
  addFromAddress(rows);
  cart.addEventListener('input', () => showSums(cart, rows));
  for (const row of rows) {
    row.querySelector('[data-remove]')?.addEventListener('click', () => {
      removeRow(row);
      showSums(cart, rows);
    });
  }
  const code = cart.querySelector<HTMLFormElement>('[data-discount]');
  code?.addEventListener('submit', (event) => refuseCode(event, cart));
  showSums(cart, rows);
}
