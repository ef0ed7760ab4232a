import type { Channel, ContactAid } from '@helpahead/core';
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Packet } from './packet-text.js';
import { loadVendor, sendPacket } from './send-packet.js';

type Handed = ReturnType<ContactAid['handOver']>;

/** How far the hand-over is. `went`: the visitor went on in another program; `copied`: nothing was sent. */
type Sending =
  | { status: 'writing' | 'sending' | 'copied' | 'notCopied' }
  | { status: 'failed'; channel: Channel }
  | { status: 'went'; handed: Handed }
  | { status: 'sent'; handed: Handed; packet: Packet };

export interface SendingParts {
  contact: ContactAid;
  isComplaint: boolean;
  replyWithin: string | undefined;
}

/** What the buttons of the contact screens do. */
export interface SendingActions {
  readonly sending: ReadonlySignal<Sending>;
  send(channel: Channel, packet: Packet): Promise<void>;
  went(channel: Channel): void;
  copy(text: string): Promise<void>;
}

export function createSending({ contact, isComplaint, replyWithin }: SendingParts): SendingActions {
  const sending = signal<Sending>({ status: 'writing' });
  const handOver = (channel: Channel): Handed =>
    contact.handOver(channel, { isComplaint, ...(replyWithin === undefined ? {} : { replyWithin }) });

  return {
    sending,
    async send(channel, packet) {
      if (sending.peek().status === 'sending') return;
      sending.value = { status: 'sending' };
      const isChat = channel.kind === 'vendor';
      if (!(await (isChat ? loadVendor(channel.to) : sendPacket(channel, packet)))) {
        sending.value = { status: 'failed', channel };
        return;
      }
      const handed = handOver(channel);
      sending.value = isChat ? { status: 'went', handed } : { status: 'sent', handed, packet };
      if (!isChat) contact.clear();
    },
    went(channel) {
      sending.value = { status: 'went', handed: handOver(channel) };
    },
    async copy(text) {
      sending.value = { status: (await copyText(text)) ? 'copied' : 'notCopied' };
    },
  };
}

/** False where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
