import type { SurveyQuestion, SurveyValue } from '@helpahead/core';
import type { Signal } from '@preact/signals';
import { keepFocus } from '../../keep-focus.js';
import { usePanel } from '../../panel-context.js';
import type { SurveyWords } from './survey-words.js';

export type Given = SurveyValue | undefined;

interface FieldProps {
  /** Ends of a scale, both included. */
  scale: readonly [from: number, to: number];
  question: SurveyQuestion;
  words: SurveyWords;
  given: Signal<Given>;
}

/** One question with what answers it: fields of the browser, so that keys and screen readers know them. */
export function Field({ scale: [from, to], question, words, given }: FieldProps) {
  if (question.type === 'text') return <Words question={question} words={words} given={given} />;
  const numbers = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const isScale = question.type === 'scale';
  return (
    <Choice
      question={question}
      words={words}
      given={given}
      values={isScale ? numbers : (question.options ?? [])}
      isScale={isScale}
    />
  );
}

interface ChoiceProps extends Omit<FieldProps, 'scale'> {
  values: readonly SurveyValue[];
  isScale: boolean;
}

function Choice({ question, words, given, values, isScale }: ChoiceProps) {
  const { say } = usePanel();
  return (
    <fieldset>
      <legend class="question" tabIndex={-1} {...words.attributes} data-heading ref={keepFocus}>
        {words.ask(question)}
      </legend>
      <div class={isScale ? 'scale' : 'choices'}>
        {values.map((value) => (
          <label key={value} {...(!isScale && words.attributes)}>
            <input
              type="radio"
              name={question.id}
              defaultChecked={given.peek() === value}
              onChange={() => {
                given.value = value;
              }}
            />
            <span>{isScale ? value : words.option(String(value))}</span>
          </label>
        ))}
      </div>
      {isScale && (
        <p class="ends note">
          <span>{`${values[0]} – ${say('scaleLow')}`}</span>
          <span>{`${values.at(-1)} – ${say('scaleHigh')}`}</span>
        </p>
      )}
    </fieldset>
  );
}

function Words({ question, words, given }: Omit<FieldProps, 'scale'>) {
  return (
    <label class="words">
      <span class="question" {...words.attributes}>
        {words.ask(question)}
      </span>
      <textarea
        rows={3}
        dir="auto"
        maxLength={2000}
        defaultValue={given.peek() ?? ''}
        data-heading
        ref={keepFocus}
        onInput={(event) => {
          given.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
