/**
 * An opaque background, of the body or shining through it, that is dark in every channel (`rgb(17, 24, 39)`) or in its
 * lightness (`oklch(0.13 …)`).
 */
const dark = /^(rgba\(0(, 0)+\))?\w+\(((\d\d?,? ?){3}\)|0\.[0-4])/;

const backgroundOf = (element: Element) => getComputedStyle(element).backgroundColor;

/**
 * The `color-scheme` for a guest of this page: what the page declares is inherited; a page that is drawn dark without
 * declaring it counts as dark.
 * @param page the root element
 */
export function pageScheme(page: Element): string {
  return dark.test(backgroundOf(document.body || page) + backgroundOf(page)) ? 'dark' : 'inherit';
}
