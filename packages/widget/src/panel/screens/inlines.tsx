import type { ComponentChild } from 'preact';
import { Icon } from '../icon.js';
import { usePanel } from '../panel-context.js';
import { Picture } from './picture.js';
import type { Inline } from './read-answer.js';

/** What may stand in a link or an image. Checked here again, whoever made the tree. */
const safe = { link: /^(https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i, image: /^(https?:|[^:]*$|[^:]*[/?#])/i };

/** Text of an answer as nodes, by an allow-list. */
export function Inlines({ content }: { content: readonly Inline[] }) {
  return <>{content.map(draw)}</>;
}

function draw(inline: Inline): ComponentChild {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Inlines content={inline.content} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines content={inline.content} />
        </em>
      );
    case 'deleted':
      return (
        <del>
          <Inlines content={inline.content} />
        </del>
      );
    case 'code':
      return <code dir="ltr">{inline.text}</code>;
    case 'link':
      return <Link url={inline.url} content={inline.content} />;
    case 'articleLink':
      return <ArticleLink id={inline.id} content={inline.content} />;
    case 'image':
      return safe.image.test(inline.url) ? (
        <Picture key={inline.url} url={inline.url} alt={inline.alt} />
      ) : (
        inline.alt
      );
    case 'break':
      return <br />;
    default:
      return null;
  }
}

/** A link to elsewhere opens beside the page, so that what the visitor was doing stays. */
export function Link({ url, content }: { url: string; content: Inline[] }) {
  const { say } = usePanel();
  if (!safe.link.test(url)) return <Inlines content={content} />;
  if (!/^(https?:)?\/\//i.test(url) || isSameOrigin(url)) {
    return (
      <a href={url}>
        <Inlines content={content} />
      </a>
    );
  }
  return (
    <a href={url} target="_blank" rel="noopener">
      <Inlines content={content} />
      <Icon path="M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7" />
      <span class="unseen"> ({say('newTab')})</span>
    </a>
  );
}

function isSameOrigin(url: string): boolean {
  try {
    return new URL(url, location.href).origin === location.origin;
  } catch {
    return false;
  }
}

function ArticleLink({ id, content }: { id: string; content: Inline[] }) {
  const { help } = usePanel();
  const target = help.article(id);
  if (target === undefined) return <Inlines content={content} />;
  return (
    <button type="button" class="inline" onClick={() => help.read(target.id, 'related')}>
      <Inlines content={content} />
    </button>
  );
}
