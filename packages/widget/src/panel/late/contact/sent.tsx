import type { ContactAid } from '@helpahead/core';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { copyText } from './create-sending.js';
import { type Packet, textOf } from './packet-text.js';
import { sayTime } from './say-times.js';

interface Props {
  handed: ReturnType<ContactAid['handOver']>;
  packet: Packet;
  isComplaint: boolean;
}

/** It is with them: the reference, the promise, and a copy for the visitor. Nothing else is asked. */
export function Sent({ handed, packet, isComplaint }: Props) {
  const { say, language } = usePanel();
  const copied = useSignal<'copyMade' | 'notCopied' | undefined>(undefined);
  const copy = async () => {
    copied.value = (await copyText(textOf(packet, say))) ? 'copyMade' : 'notCopied';
  };
  const title = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <div role="status">
        <h3 ref={title} tabIndex={-1}>
          {say(isComplaint ? 'complaintSent' : 'sent')}
        </h3>
        <p>{say('reference', handed.reference)}</p>
        {!isComplaint && handed.promised && <p>{say('replyBy', sayTime(handed.promised, { language }))}</p>}
      </div>
      <button type="button" class="btn" onClick={() => void copy()}>
        {say('copyAsText')}
      </button>
      <p class="note" role="status">
        {copied.value && say(copied.value)}
      </p>
    </>
  );
}
