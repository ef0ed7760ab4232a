import { setTimeout as sleep } from 'node:timers/promises';

/** What became of the requests of one phase. */
export interface Answers {
  /** Milliseconds from when each was due, so that a server that holds one up is charged for those behind it. */
  times: number[];
  /** How many of each status; 0 for no answer. */
  statuses: Map<number, number>;
  seconds: number;
}

export type Post = (turn: number) => Promise<{ status: number }>;

/** Sends so many requests a second, whether those before were answered or not. */
export async function sendAtRate(
  post: Post,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Answers> {
  const answers = noAnswers();
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let turn = 0; turn < rate * seconds; turn += 1) {
    const due = started + (turn * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    under.push(note(answers, due, post(turn)));
  }
  await Promise.all(under);
  return { ...answers, seconds: (performance.now() - started) / 1_000 };
}

/** Sends from so many senders, each its next request as soon as the one before was answered. */
export async function sendAtWill(
  post: Post,
  { senders, seconds }: { senders: number; seconds: number },
): Promise<Answers> {
  const answers = noAnswers();
  const started = performance.now();
  let turn = 0;
  const sender = async () => {
    while (performance.now() - started < seconds * 1_000) {
      await note(answers, performance.now(), post(turn++));
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  return { ...answers, seconds: (performance.now() - started) / 1_000 };
}

function noAnswers(): Omit<Answers, 'seconds'> {
  return { times: [], statuses: new Map() };
}

async function note(answers: Omit<Answers, 'seconds'>, due: number, answer: ReturnType<Post>): Promise<void> {
  const { status } = await answer.catch(() => ({ status: 0 }));
  answers.times.push(performance.now() - due);
  answers.statuses.set(status, (answers.statuses.get(status) ?? 0) + 1);
}
