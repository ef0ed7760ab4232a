import type { Faq } from '@helpahead/core';
import { ContactFoot } from '../contact-foot.js';
import { usePanel } from '../panel-context.js';
import { Row, Rows } from '../row.js';
import { ReplyTime } from './reply-time.js';

/** Every article of a section, in the editor's order. */
export function SectionScreen({ faq, section }: { faq: Faq; section: string }) {
  const { help } = usePanel();
  return (
    <>
      <div class="body">
        <Rows>
          {faq.articles
            .filter((article) => article.section === section && help.article(article.id))
            .map((article) => (
              <Row key={article.id} article={article} from="section" />
            ))}
        </Rows>
      </div>
      <ContactFoot faq={faq}>
        <ReplyTime />
      </ContactFoot>
    </>
  );
}
