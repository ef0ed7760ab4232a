/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';

interface DocumentProps {
  title: string;
  /** From the address of this page to that of `/insights`: it may be served under any path. */
  home: '' | '../';
  children?: Child;
}

/** A whole page, written out. */
export function writeDocument(props: DocumentProps): string {
  return `<!doctype html>${String(<Page {...props} />)}`;
}

function Page({ title, home, children }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href={`${home}insights.svg`} />
        <link rel="stylesheet" href={`${home}insights.css`} />
      </head>
      <body>{children}</body>
    </html>
  );
}
