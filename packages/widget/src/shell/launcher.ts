const labels: Record<string, string> = {
  de: 'Hilfe',
  fr: 'Aide',
  es: 'Ayuda',
  ar: 'مساعدة',
  he: 'עזרה',
  ja: 'ヘルプ',
  zh: '帮助',
};

/** A speech bubble with a question mark, on a grid of 20, the size it is drawn in. */
const icon = 'M3 17v-7a7 7 0 1 1 7 7zM8 8a2 2 0 1 1 3 2l-1 1m0 1v2';

/** The button that opens the help, in the page's language. Its text is its name, also where only the icon shows. */
export function createLauncher(language: string, position: string): HTMLElement {
  const launcher = document.createElement('button');
  launcher.className = position;
  launcher.part = 'launcher';
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const svg = make('svg');
  const path = make('path');
  path.setAttribute('d', icon);
  svg.append(path);
  launcher.append(svg, labels[language.slice(0, 2)] ?? 'Help');
  return launcher;
}
