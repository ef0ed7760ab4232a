const paths = {
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm4.2 9.7 3.8 3.8',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12 4 6 10l6 6',
  warn: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.2v.01',
  link: 'M8.5 11.5a3 3 0 0 0 4.3.3l2.4-2.4a3 3 0 0 0-4.2-4.2l-1.3 1.2M11.5 8.5a3 3 0 0 0-4.3-.3L4.8 10.6a3 3 0 0 0 4.2 4.2l1.3-1.2',
  out: 'M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7',
};

/** A drawing of ours, never read aloud: what it stands beside has a name. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
