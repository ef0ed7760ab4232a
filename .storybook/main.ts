import type { StorybookConfig } from '@storybook/preact-vite';
import { cssTarget, target } from '../packages/widget/scripts/targets.ts';

const config: StorybookConfig = {
  stories: ['../packages/*/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y'],
  framework: { name: '@storybook/preact-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The widget's own targets: for older ones light-dark() is rewritten into something that has no colour in a shadow root.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, target, cssTarget } }),
};

export default config;
