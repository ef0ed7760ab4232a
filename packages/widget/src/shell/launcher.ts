const labels: Record<string, string> = {
  de: 'Hilfe',
  fr: 'Aide',
  es: 'Ayuda',
  ar: 'مساعدة',
  he: 'עזרה',
  ja: 'ヘルプ',
  zh: '帮助',
};

/** A speech bubble with a question mark, on a grid of 24. */
const icon = 'M4 20V7q0-3 3-3h10q3 0 3 3v6q0 3-3 3H8zM10 9a2 2 0 1 1 3 2l-1 1m0 2v0';

/** The button that opens the help, in the page's language. Its text is its name, also where only the icon shows. */
export function createLauncher(language: string, position: string): HTMLElement {
  const launcher = document.createElement('button');
  launcher.className = position;
  launcher.part = 'launcher';
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const svg = make('svg');
  const path = make('path');
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', icon);
  svg.append(path);
  launcher.append(svg, labels[language.slice(0, 2)] ?? 'Help');
  return launcher;
}
