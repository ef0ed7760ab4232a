import type { Meta, StoryObj } from '@storybook/preact-vite';
import { arabicFaq } from './shop-faq.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';
import { shownTip } from './written-forward.js';

const meta: Meta<Scene> = { title: 'Coming forward', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const phone = { viewport: { value: 'phone', isRotated: false } };
const tip = shownTip();
const badge = shownTip({ as: 'badge' });
const [arabicArticle] = arabicFaq.articles;
const arabic = {
  language: 'ar',
  faq: arabicFaq,
  tip: shownTip({
    id: 'refund-time',
    text: arabicArticle?.question ?? '',
    reason: { kind: 'heading', text: 'طلباتي' },
  }),
};
const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(4).slice(0, 200);

export const Tip: Story = { args: { tip } };
export const TipDark: Story = { args: { tip, theme: 'dark' } };
export const TipPhone: Story = { args: { tip }, globals: phone };
export const TipAtTheStart: Story = { args: { tip, position: 'start' } };
export const TipByTopic: Story = {
  args: { tip: shownTip({ reason: { kind: 'title', text: 'Returns and refunds' } }) },
};
export const TipByTheEditors: Story = {
  args: {
    tip: {
      id: 'sizes',
      text: 'Between two sizes? Most people keep the larger one. See how each brand fits.',
      as: 'tip',
    },
  },
};
export const TipLongWord: Story = { args: { tip: shownTip({ text: long }) } };
export const TipArabic: Story = { args: arabic };
export const TipArabicDarkPhone: Story = { args: { ...arabic, theme: 'dark' }, globals: phone };
export const TipGerman: Story = { args: { tip, language: 'de' } };
export const Badge: Story = { args: { tip: badge } };
export const BadgeDark: Story = { args: { tip: badge, theme: 'dark' } };
export const BadgePhone: Story = { args: { tip: badge }, globals: phone };
export const BadgeByTheEditors: Story = {
  args: { tip: { id: 'sizes', text: 'How do sizes fit?', as: 'badge' } },
};
export const BadgeZoomed: Story = {
  args: { tip },
  globals: { viewport: { value: 'zoomed', isRotated: false } },
};
