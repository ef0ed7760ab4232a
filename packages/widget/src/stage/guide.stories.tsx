import type { Meta, StoryObj } from '@storybook/preact-vite';
import { guideFaq } from './guide-faq.js';
import { arabicFaq } from './shop-faq.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';

const meta: Meta<Scene> = { title: 'Guide', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const phone = { viewport: { value: 'phone', isRotated: false } };
const narrow = { viewport: { value: 'narrow', isRotated: false } };
const at = (...answers: number[]): Scene => ({
  faq: guideFaq,
  act: (help) => help.show({ name: 'guide', article: 'parcel-late', answers }),
});
const arabic: Scene = {
  language: 'ar',
  faq: {
    ...arabicFaq,
    articles: [
      {
        id: 'late',
        question: 'لم يصل طردي. ماذا أفعل؟',
        answer: 'نسألك بضعة أسئلة.',
        section: 'التوصيل',
        guide: [
          {
            id: 'tracking',
            ask: 'ماذا تقول صفحة التتبع؟',
            options: [
              { label: 'في الطريق مع DHL', goto: 'days' },
              { label: 'تم التسليم', end: 'parcel' },
            ],
          },
          { id: 'days', ask: 'منذ متى؟', options: [{ label: 'منذ أسبوع', end: 'contact' }] },
        ],
      },
      ...arabicFaq.articles,
    ],
  },
  act: (help) => help.show({ name: 'guide', article: 'late', answers: [0] }),
};

export const First: Story = { args: at() };
export const FirstDark: Story = { args: { ...at(), theme: 'dark' } };
export const FirstPhone: Story = { args: at(), globals: phone };
export const Second: Story = { args: at(0) };
export const SecondDarkPhone: Story = { args: { ...at(0), theme: 'dark' }, globals: phone };
export const SecondNarrow: Story = { args: at(0), globals: narrow };
export const LeadsNowhere: Story = { args: at(1, 1) };
export const Arabic: Story = { args: arabic };
export const ArabicDarkPhone: Story = { args: { ...arabic, theme: 'dark' }, globals: phone };
