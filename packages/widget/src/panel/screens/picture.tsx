import { useSignal } from '@preact/signals';

/**
 * A picture of an answer. Markdown knows no size: until it is there it keeps some room, and where it does not come its
 * words stand in a frame.
 */
export function Picture({ url, alt }: { url: string; alt: string }) {
  const state = useSignal<'waiting' | 'there' | 'broken'>('waiting');
  if (state.value === 'broken') return alt ? <span class="broken">{alt}</span> : null;
  return (
    <img
      src={url}
      alt={alt}
      loading="lazy"
      decoding="async"
      class={state.value}
      onLoad={() => {
        state.value = 'there';
      }}
      onError={() => {
        state.value = 'broken';
      }}
    />
  );
}
