import { Html } from '../html.ts';

// Drawn for this shop; colours come from the style sheet, so that they follow the page's scheme.
const shapes = {
  teapot: `<path class="shade" d="M52 164c26 10 92 10 118 0l-8 8c-24 8-78 8-102 0z"/>
<path class="glaze" d="M46 108c0-34 28-56 66-56s66 22 66 56c0 30-16 56-36 60H82c-20-4-36-30-36-60z"/>
<path class="glaze" d="M50 104C34 100 26 86 14 80c-4-2-2-8 3-7 20 3 33 12 43 15z"/>
<path class="line" d="M172 82c24-12 42 0 38 24-3 20-20 32-40 34" stroke-width="11"/>
<path class="light" d="M70 96c4-16 16-26 30-29" />
<path class="glaze-dark" d="M80 56c4-10 16-15 32-15s28 5 32 15c-16 6-48 6-64 0z"/>
<circle class="glaze-dark" cx="112" cy="34" r="8"/>`,
  kettle: `<path class="shade" d="M62 172h96l6 6H56z"/>
<path class="steel" d="M76 76h70l20 88c1 5-2 8-7 8H63c-5 0-8-3-7-8z"/>
<path class="line-steel" d="M62 152C34 146 50 92 26 78c-6-3-11-3-17-2" stroke-width="8"/>
<path class="line-dark" d="M148 82c40-16 58 2 50 66" stroke-width="9"/>
<path class="steel-dark" d="M78 74c2-10 14-16 33-16s31 6 33 16z"/>
<circle class="dark" cx="111" cy="50" r="7"/>
<path class="light" d="M86 92l-10 52"/>
<rect class="dark" x="60" y="176" width="102" height="10" rx="4"/>`,
  packet: `<path class="shade" d="M60 180h100l8 6H52z"/>
<path class="paper" d="M66 52h88l6 128H60z"/>
<path class="paper-dark" d="M66 52h88l-5-20H71z"/>
<path class="line-thin" d="M71 42h78"/>
<rect class="label" x="78" y="86" width="64" height="66" rx="3"/>
<path class="leaf" d="M110 140c-20-10-20-34 0-46 20 12 20 36 0 46z"/>
<path class="line-label" d="M110 140v-40"/>`,
  blossom: `<path class="shade" d="M60 180h100l8 6H52z"/>
<path class="paper-pale" d="M66 52h88l6 128H60z"/>
<path class="paper-dark" d="M66 52h88l-5-20H71z"/>
<path class="line-thin" d="M71 42h78"/>
<rect class="label" x="78" y="86" width="64" height="66" rx="3"/>
<path class="line-label" d="M92 142c6-16 20-28 36-44"/>
<circle class="bloom" cx="126" cy="100" r="7"/><circle class="bloom" cx="112" cy="112" r="6"/><circle class="bloom" cx="130" cy="116" r="5"/>
<path class="leaf" d="M98 130c-12 2-16-6-14-16 10-1 16 6 14 16z"/>`,
  box: `<path class="shade" d="M34 158l76 24 78-26v8l-78 26-76-24z"/>
<path class="paper" d="M32 104l78-28 78 26-78 30z"/>
<path class="paper-pale" d="M32 104l78 28v48l-78-24z"/>
<path class="paper-dark" d="M188 102l-78 30v48l78-26z"/>
<path class="line-label" d="M70 90l78 27v48"/>
<path class="leaf" d="M70 150c-14-6-15-20-6-30 12 6 14 20 6 30z"/>`,
} as const;

export type DrawingName = keyof typeof shapes;

/** A drawing that says nothing the text beside it does not say. */
export function drawing(name: DrawingName): Html {
  return new Html(
    `<svg class="drawing" viewBox="0 0 220 200" aria-hidden="true" focusable="false">${shapes[name]}</svg>`,
  );
}
