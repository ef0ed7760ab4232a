import { describe, expect, it } from 'vitest';
import { createIdKeeper, idFromQuestion } from './article-id.js';

describe('idFromQuestion', () => {
  it('ends within sixty characters and never in a dash', () => {
    const id = idFromQuestion(`${'a'.repeat(59)} b c`);
    expect(id).toBe('a'.repeat(59));
    expect([...idFromQuestion('𝔸'.repeat(100))].length).toBeLessThanOrEqual(60);
  });

  it('reads the same letter the same, however it is composed', () => {
    expect(idFromQuestion('Für wen?')).toBe(idFromQuestion('Fu\u0308r wen?'));
    expect(idFromQuestion('FOR WHOM?')).toBe(idFromQuestion('for whom'));
  });

  it('keeps the vowels of scripts that write them as marks', () => {
    expect(idFromQuestion('पैसे कब?')).toBe('पैसे-कब');
  });
});

describe('createIdKeeper', () => {
  it('numbers what is taken, past numbers that are taken too', () => {
    const keep = createIdKeeper(['a', 'a-2']);
    expect(['a', 'a', 'b', 'b', 'a-2'].map(keep)).toEqual(['a-3', 'a-4', 'b', 'b-2', 'a-2-2']);
  });
});
