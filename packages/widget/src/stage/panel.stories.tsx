import type { Meta, StoryObj } from '@storybook/preact-vite';
import { arabicFaq, shopFaq, twinsFaq } from './shop-faq.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';

const meta: Meta<Scene> = { title: 'Panel', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const phone = { viewport: { value: 'phone', isRotated: false } };
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3);

export const Home: Story = {};
export const HomeDark: Story = { args: { theme: 'dark' } };
export const HomePhone: Story = { globals: phone };
export const HomeAtTheStart: Story = { args: { position: 'start' } };
export const HomeNothingFits: Story = {
  args: {
    page: { url: 'https://shop.example/', title: '', headings: [], labels: [], buttons: [], errors: [] },
  },
};
export const HomeWithNotice: Story = {
  args: {
    faq: { ...shopFaq, notices: [{ id: 'slow', text: 'Card payments are slow today. Orders are safe.' }] },
  },
};
export const HomeArabic: Story = { args: { language: 'ar', faq: arabicFaq } };
export const HomeArabicDarkPhone: Story = {
  args: { language: 'ar', faq: arabicFaq, theme: 'dark' },
  globals: phone,
};
export const HomeZoomed: Story = { globals: { viewport: { value: 'zoomed', isRotated: false } } };

const search = (query: string): Pick<Scene, 'act'> => ({ act: (help) => help.search(query) });

export const Results: Story = { args: search('refund') };
export const ResultsDark: Story = { args: { ...search('refund'), theme: 'dark' } };
export const ResultsPhone: Story = { args: search('refund'), globals: phone };
export const ResultsWithCorrection: Story = { args: search('when will i get my refnud') };
export const ResultsWithCorrectionDarkPhone: Story = {
  args: { ...search('when will i get my refnud'), theme: 'dark' },
  globals: phone,
};
export const ResultsToChooseFrom: Story = { args: { ...search('how do i cancel'), faq: twinsFaq } };
export const ResultsToChooseFromPhone: Story = { ...ResultsToChooseFrom, globals: phone };
export const ResultsOfOneSection: Story = {
  args: {
    faq: twinsFaq,
    act(help) {
      help.search('how do i cancel');
      help.narrow('Subscription');
    },
  },
};
export const ResultsMiss: Story = { args: search('unicorn insurance in spain') };
export const ResultsArabicWithCorrection: Story = {
  args: { ...search('أستعد نقودي'), language: 'ar', faq: arabicFaq },
};
export const ResultsArabic: Story = { args: { ...search('طردي'), language: 'ar', faq: arabicFaq } };

export const Section: Story = { args: { act: (help) => help.showSection('Payment') } };

const read = (id: string): Pick<Scene, 'act'> => ({ act: (help) => help.read(id, 'host') });

export const Article: Story = { args: read('refund-time') };
export const ArticleDark: Story = { args: { ...read('refund-time'), theme: 'dark' } };
export const ArticlePhone: Story = { args: read('refund-time'), globals: phone };
export const ArticleNarrow: Story = {
  args: read('card-declined'),
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const ArticleWithTable: Story = { args: read('card-declined') };
export const ArticleArabic: Story = { args: { ...read('refund-time'), language: 'ar', faq: arabicFaq } };
export const ArticleVotedYes: Story = {
  args: {
    act(help) {
      help.read('refund-time', 'host');
      help.vote('refund-time', { helpful: true });
    },
  },
};
export const ArticleVotedNo: Story = {
  args: {
    act(help) {
      help.read('refund-time', 'host');
      help.vote('refund-time', { helpful: false, reason: 'incomplete' });
    },
  },
};
export const ArticleLongWords: Story = {
  args: {
    ...read('long'),
    faq: {
      ...shopFaq,
      articles: [
        {
          id: 'long',
          question: `Wo ist ${longWord}?`,
          answer: `${longWord}\n\n\`${longWord}\``,
          section: longWord,
        },
        ...shopFaq.articles,
      ],
    },
  },
};

export const Loading: Story = { args: { file: () => new Promise(() => {}) } };
export const FailedOffline: Story = { args: { file: () => Promise.reject(new TypeError('offline')) } };
export const FailedMissing: Story = { args: { file: async () => ({ status: 404, text: '' }) } };
export const FailedWithQuestion: Story = {
  args: { file: async () => ({ status: 404, text: '' }), ...search('where is my parcel') },
};
export const FailedDark: Story = { args: { file: async () => ({ status: 404, text: '' }), theme: 'dark' } };
export const Empty: Story = { args: { faq: { ...shopFaq, articles: [] } } };
