import type { View } from '@helpahead/core';
import type { ComponentChild } from 'preact';
import { Suggestions } from '../panel/home-screen.js';
import { Icon } from '../panel/icon.js';
import { Screen } from '../panel/panel.js';
import { usePanel } from '../panel/panel-context.js';
import { SearchField } from '../panel/search-field.js';
import type { PartName } from './create-part.js';

interface PartProps {
  part: PartName;
  /** What the part begins with: there is no way back from it. */
  first: View;
}

const idOf = (view: View) => ('id' in view ? view.id : '');

/** A part in the page: the way back where there is one, the field where questions are asked, and the present screen. */
export function Part({ part, first }: PartProps): ComponentChild {
  const { help, say } = usePanel();
  const view = help.view.value;
  const isFirst = view.name === 'home' || (view.name === first.name && idOf(view) === idOf(first));
  const goBack = () => {
    help.back();
    // Its home is what the part was written for.
    if (first.name === 'article' && help.view.peek().name === 'home') help.read(first.id, 'host');
  };
  return (
    <>
      {part === 'search' && <SearchField />}
      {!isFirst && view.name !== 'results' && (
        <button type="button" class="btn back" onClick={goBack}>
          <Icon name="back" />
          {say('back')}
        </button>
      )}
      <Place part={part} view={view} />
    </>
  );
}

function Place({ part, view }: { part: PartName; view: View }): ComponentChild {
  const { help } = usePanel();
  if (view.name !== 'home' || help.content.value.status === 'failed') return <Screen />;
  if (part !== 'suggestions') return null;
  return (
    <div class="body">
      <Suggestions />
    </div>
  );
}
