import type { Meta, StoryObj } from '@storybook/preact-vite';
import { calmScene, taskScene } from './later-scenes.js';
import type { Scene } from './stage.js';
import { StageStory } from './stage-story.js';

const meta: Meta<Scene> = { title: 'Survey', render: (scene) => <StageStory {...scene} /> };

export default meta;

type Story = StoryObj<Scene>;

const scene: Scene = { ...calmScene, act: (help) => help.show({ name: 'survey', id: 'ease' }) };

export const Scale: Story = { args: scene };
export const ScaleDark: Story = { args: { ...scene, theme: 'dark' } };
export const ScalePhone: Story = { args: scene, globals: { viewport: { value: 'phone', isRotated: false } } };
export const ScaleArabic: Story = { args: { ...scene, language: 'ar' } };
const task: Scene = { ...taskScene, act: (help) => help.show({ name: 'survey', id: 'task' }) };

export const Task: Story = { args: task };
export const TaskDark: Story = { args: { ...task, theme: 'dark' } };
export const TaskPhone: Story = { args: task, globals: { viewport: { value: 'phone', isRotated: false } } };
export const TaskHebrew: Story = { args: { ...task, language: 'he' } };
export const Invitation: Story = {
  args: {
    ...calmScene,
    act(help) {
      help.read('refund-time', 'host');
      help.vote('refund-time', { helpful: true });
    },
  },
};
