import type { Meta, StoryObj } from '@storybook/preact-vite';
import { followUpScene, promiseScene } from './later-scenes.js';
import { arabicFaq } from './shop-faq.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';

const meta: Meta<Scene> = { title: 'Later', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const phone = { viewport: { value: 'phone', isRotated: false } };

export const FollowUp: Story = { args: followUpScene() };
export const FollowUpDark: Story = { args: { ...followUpScene(), theme: 'dark' } };
export const FollowUpPhone: Story = { args: followUpScene(), globals: phone };
export const Promised: Story = { args: promiseScene() };
export const PromisedArabic: Story = { args: { ...promiseScene(arabicFaq), language: 'ar' } };
