/** An address that opens this article on this page. */
export function linkTo(articleId: string): string {
  const url = new URL(location.href);
  url.hash = `help=${encodeURIComponent(articleId)}`;
  return url.href;
}

/** Copies the address of an article; false where the browser does not allow it. */
export async function copyLinkTo(articleId: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(linkTo(articleId));
    return true;
  } catch {
    return false;
  }
}
