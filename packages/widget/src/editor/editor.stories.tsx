import type { Meta, StoryObj } from '@storybook/preact-vite';
import { shopFaq } from '../stage/shop-faq.js';
import { type Scene, type Stage, setStage } from '../stage/stage.js';

/** The editor mode over a scene, with these buttons pressed. */
function EditorStory({ press = [], ...scene }: Scene & { press?: string[] }) {
  let stage: Stage | undefined;
  const show = async (target: HTMLElement | null) => {
    stage?.destroy();
    stage = undefined;
    if (target === null) return;
    const shown = setStage(scene, target);
    stage = shown;
    await shown.help.prepare();
    await shown.edit();
    for (const name of press) {
      shown.root.querySelector<HTMLElement>(`[part=editor] :is([aria-label^="${name}"], ${name})`)?.click();
    }
  };
  return <main ref={(target) => void show(target)} />;
}

const meta: Meta<Scene & { press?: string[] }> = {
  title: 'Editor mode',
  render: (scene) => <EditorStory {...scene} />,
};

export default meta;

type Story = StoryObj<Scene & { press?: string[] }>;

const phone = { viewport: { value: 'phone', isRotated: false } };
const changed = { press: ['Pin here', 'Never here', 'summary'] };

export const Offered: Story = {};
export const OfferedDark: Story = { args: { theme: 'dark' } };
export const OfferedPhone: Story = { globals: phone };
export const BesideALauncherAtTheStart: Story = { args: { position: 'start' } };
export const Changed: Story = { args: changed };
export const ChangedDark: Story = { args: { ...changed, theme: 'dark' } };
export const ChangedPhone: Story = { args: changed, globals: phone };
export const OnAnOrder: Story = {
  args: { page: { url: 'https://shop.example/orders/:id/return', title: 'Return something', errors: [] } },
};
export const NothingFits: Story = {
  args: {
    faq: { ...shopFaq, articles: shopFaq.articles.slice(0, 1) },
    page: { url: 'https://shop.example/', title: '', headings: [], labels: [], buttons: [], errors: [] },
  },
};
