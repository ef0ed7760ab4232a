import type { Meta, StoryObj } from '@storybook/preact-vite';
import { guideFaq } from './guide-faq.js';
import { rewrittenScene } from './later-scenes.js';
import { arabicFaq } from './shop-faq.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';

const meta: Meta<Scene> = { title: 'Article', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const phone = { viewport: { value: 'phone', isRotated: false } };
const narrow = { viewport: { value: 'narrow', isRotated: false } };
const read = (id: string): Scene => ({ faq: guideFaq, act: (help) => help.read(id, 'host') });
const commented: Scene = {
  act(help) {
    help.read('refund-time', 'host');
    help.vote('refund-time', { helpful: false, reason: 'incomplete' });
  },
};
const notice = { id: 'slow', text: 'Parcels are slow today.', article: 'parcel-late' };

export const WithGuide: Story = { args: read('parcel-late') };
export const WithGuideDark: Story = { args: { ...read('parcel-late'), theme: 'dark' } };
export const WithCode: Story = { args: read('box') };
export const WithCodeDark: Story = { args: { ...read('box'), theme: 'dark' } };
export const WithCodePhone: Story = { args: read('box'), globals: phone };
export const WithCodeNarrow: Story = { args: read('box'), globals: narrow };
export const OtherLanguage: Story = { args: { ...read('refund-time'), faq: arabicFaq } };
export const Rewritten: Story = { args: rewrittenScene() };
export const RewrittenDark: Story = { args: { ...rewrittenScene(), theme: 'dark' } };
export const RewrittenPhone: Story = { args: rewrittenScene(), globals: phone };
export const RewrittenArabic: Story = { args: { ...rewrittenScene(arabicFaq), language: 'ar' } };
export const CommentAfterNo: Story = { args: commented };
export const CommentAfterNoNarrow: Story = { args: commented, globals: narrow };
export const NoticeThatLeadsOn: Story = { args: { faq: { ...guideFaq, notices: [notice] } } };
export const NothingCertain: Story = { args: { act: (help) => help.search('unicorn insurance in spain') } };
