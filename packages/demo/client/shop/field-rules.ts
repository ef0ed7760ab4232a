/** The check digit of a card number (Luhn, ISO/IEC 7812-1): every second digit from the right counts double. */
function hasRightCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

function isCardNumber(value: string): boolean {
  const number = value.replace(/[\s-]/g, '');
  return /^\d{15,16}$/.test(number) && hasRightCheckDigit(number);
}

/** What a filled field must look like, by its name. */
export const fieldRules: Record<string, (value: string) => boolean> = {
  email: (value) => /^\S+@\S+\.\S+$/.test(value),
  postcode: (value) => /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i.test(value),
  card: isCardNumber,
  expiry: (value) => /^(0[1-9]|1[0-2])\s*\/\s*\d{2}$/.test(value),
  cvc: (value) => /^\d{3,4}$/.test(value),
  'order-number': (value) => /^KL-\d{5}$/i.test(value),
};
