const paths = {
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm4.2 9.7 3.8 3.8',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12 4 6 10l6 6',
  more: 'M4 10v.01M10 10v.01M16 10v.01',
  warn: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.2v.01',
};

/** A drawing of ours on a grid of 20, never read aloud: what it stands beside has a name. */
export function Icon({ name = 'own', path }: { name?: keyof typeof paths | 'own'; path?: string }) {
  return (
    <svg class={`icon-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={name === 'own' ? path : paths[name]} />
    </svg>
  );
}
