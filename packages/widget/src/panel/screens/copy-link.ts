/** Copies an address that opens this article on this page; false where the browser does not allow it. */
export async function copyLinkTo(articleId: string): Promise<boolean> {
  try {
    const url = new URL(location.href);
    url.hash = `help=${encodeURIComponent(articleId)}`;
    await navigator.clipboard.writeText(url.href);
    return true;
  } catch {
    return false;
  }
}
