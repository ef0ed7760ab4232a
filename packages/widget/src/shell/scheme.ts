/**
 * An opaque background, of the body or shining through it, that is dark in every channel (`rgb(17, 24, 39)`) or in its
 * lightness (`oklch(0.13 …)`).
 */
const dark = /^(rgba\(0(, 0){3}\))?\w+\(((\d\d?, ){2}\d\d?\)|0\.[0-4])/;

const backgroundOf = (element: Element) => getComputedStyle(element).backgroundColor;

/**
 * The `color-scheme` for a guest of this page: what the page declares is inherited; a page that is drawn dark without
 * declaring it counts as dark.
 */
export function pageScheme(): string {
  const { body, documentElement } = document;
  return dark.test(backgroundOf(body) + backgroundOf(documentElement)) ? 'dark' : 'inherit';
}
