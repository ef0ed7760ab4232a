import { LivingElement } from '../element/living-element.js';
import { readAttributes } from '../element/read-attributes.js';
import { checkOptions } from '../mount/check-options.js';
import { HelpaheadError } from '../mount/helpahead-error.js';
import type { PartName } from './create-part.js';

/** Begun before it is scrolled to. */
const nearby = '400px';

/** Attributes of every part: those of the script tag without `data-` that make sense without a launcher. */
const shared = ['faq', 'lang', 'languages', 'page', 'theme', 'feedback', 'consent', 'instance'] as const;

/**
 * A part of the help that stands in the page itself, with a help of its own. Nothing is loaded before it is close to the
 * window's edge; what stands inside it is shown until then, without script, and where its options cannot work.
 */
abstract class PartElement extends LivingElement {
  static readonly observedAttributes: readonly string[] = shared;

  protected abstract readonly partName: PartName;

  /** Of the article or survey that this part shows. */
  protected get shows(): string | undefined {
    return undefined;
  }

  protected begin(inside: ShadowRoot): () => void {
    const options = readAttributes(this, this.faq);
    checkOptions(options);
    const { partName: part, shows } = this;
    if (shows === '') {
      throw new HelpaheadError(
        'option-invalid',
        `<help-ahead-${part}> names no ${part}.`,
        `Write <help-ahead-${part} ${part}="…"> with an id of the FAQ.`,
      );
    }
    const life = new AbortController();
    const { signal } = life;
    const onDisabled = () => this.showInside(true);
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        import('./create-part.js').then(
          ({ createPart }) => {
            if (!signal.aborted) createPart({ host: this, inside, part, shows, options, signal, onDisabled });
          },
          (error) => console.error(`helpahead: <help-ahead-${part}> did not load (${error}).`),
        );
      },
      { rootMargin: nearby },
    );
    near.observe(this);
    return () => {
      near.disconnect();
      life.abort();
    };
  }
}

/** `<help-ahead-search faq="/help/faq.json">`: the field, and below it what it finds, to read and to vote on. */
export class HelpAheadSearchElement extends PartElement {
  protected readonly partName = 'search';
}

/** `<help-ahead-suggestions faq="/help/faq.json">`: the questions of this page. */
export class HelpAheadSuggestionsElement extends PartElement {
  protected readonly partName = 'suggestions';
}

/** `<help-ahead-article faq="/help/faq.json" article="ID">`: one answer, with its steps, its action and its vote. */
export class HelpAheadArticleElement extends PartElement {
  static override readonly observedAttributes: readonly string[] = [...shared, 'article'];
  protected readonly partName = 'article';

  protected override get shows(): string {
    return this.getAttribute('article') ?? '';
  }
}

/** `<help-ahead-survey faq="/help/faq.json" survey="ID">`: a survey of the FAQ; nothing once it is answered. */
export class HelpAheadSurveyElement extends PartElement {
  static override readonly observedAttributes: readonly string[] = [...shared, 'survey'];
  protected readonly partName = 'survey';

  protected override get shows(): string {
    return this.getAttribute('survey') ?? '';
  }
}
