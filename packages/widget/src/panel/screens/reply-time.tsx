import { useEffect } from 'preact/hooks';
import { sayTime } from '../late/contact/say-times.js';
import { usePanel } from '../panel-context.js';

/** By when people reply, by the first of their channels that promises it; nothing where that is not known. */
export function ReplyTime() {
  const panel = usePanel();
  const { help, say, bringLateTexts } = panel;
  const content = help.content.value;
  const channels = (content.status === 'ready' && content.faq.contact?.channels) || [];
  const channel = channels.find(({ replyWithin }) => replyWithin);
  useEffect(() => {
    if (channel) void bringLateTexts().catch(() => {});
  }, [channel, bringLateTexts]);
  const aid = channel && help.aid('contact');
  const reply = channel && typeof aid === 'object' ? aid.standing(channel).replyBy : undefined;
  const text = reply === undefined ? '' : say('replyBy', sayTime(reply, panel));
  return text ? <small>{text}</small> : null;
}
