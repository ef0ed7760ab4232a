import type { Channel, Faq } from '@helpahead/core';
import type { Meta, StoryObj } from '@storybook/preact-vite';
import { acknowledging } from './later-scenes.js';
import { arabicFaq, shopFaq } from './shop-faq.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';

const meta: Meta<Scene> = { title: 'People', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const phone = { viewport: { value: 'phone', isRotated: false } };
const zoomed = { viewport: { value: 'zoomed', isRotated: false } };

const open = { hours: ['Mo-Su 00:00-24:00'], timeZone: 'Europe/London', replyWithin: 'P1D' };

const withPeople = (faq: Faq, form: string, call: string, next: string): Faq => {
  const channels: Channel[] = [
    { kind: 'form', label: form, to: 'https://shop.example/write', ...open },
    { kind: 'phone', label: call, to: '+441632960482' },
  ];
  return {
    ...faq,
    contact: { channels },
    complaint: { steps: [next], channel: 0, replyWithin: 'P2D', ifNot: next },
  };
};

const english = withPeople(shopFaq, 'Write a message', 'Call the shop', 'Rosa reads it and answers.');
const arabic = withPeople(arabicFaq, 'اكتب رسالة', 'اتصل بالمتجر', 'تقرأ روزا الشكوى وترد عليها.');

const contact: Scene = {
  faq: english,
  act(help) {
    help.search('when do i get my money back');
    help.show({ name: 'contact' });
  },
};
const complaint: Scene = { faq: english, act: (help) => help.show({ name: 'complaint' }) };
const knownOf = (faq: Faq): Scene => ({
  faq,
  collector: acknowledging,
  act(help) {
    help.search('Refund for jane@example.org, https://shop.example/orders/4711?key=4f2a');
    help.read('refund-time', 'search');
    help.vote('refund-time', { helpful: false, reason: 'incomplete' });
    help.vote('refund-time', {
      helpful: false,
      reason: 'incomplete',
      comment: 'And if I paid by card 4111 1111 1111 1111?',
    });
    help.show({ name: 'known' });
  },
});
const known = knownOf(shopFaq);

export const Contact: Story = { args: contact };
export const ContactDark: Story = { args: { ...contact, theme: 'dark' } };
export const ContactPhone: Story = { args: contact, globals: phone };
export const ContactZoomed: Story = { args: contact, globals: zoomed };
export const ContactArabic: Story = { args: { ...contact, faq: arabic, language: 'ar' } };
export const Complaint: Story = { args: complaint };
export const ComplaintPhone: Story = { args: complaint, globals: phone };
export const ComplaintArabic: Story = { args: { ...complaint, faq: arabic, language: 'ar' } };
export const Known: Story = { args: known };
export const KnownDark: Story = { args: { ...known, theme: 'dark' } };
export const KnownPhone: Story = { args: known, globals: phone };
export const KnownArabic: Story = { args: { ...knownOf(arabicFaq), language: 'ar' } };
export const NothingKnown: Story = { args: { act: (help) => help.show({ name: 'known' }) } };
