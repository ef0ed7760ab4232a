import type { Preview } from '@storybook/preact-vite';

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    viewport: {
      options: {
        phone: { name: 'Phone, 390 × 844', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        zoomed: {
          name: '400 % zoom, 320 × 256',
          styles: { width: '320px', height: '256px' },
          type: 'mobile',
        },
        narrow: { name: 'Narrow, 320 × 640', styles: { width: '320px', height: '640px' }, type: 'mobile' },
      },
    },
  },
};

export default preview;
