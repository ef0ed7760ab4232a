/** The oldest browsers that draw the widget as it is meant: those with `light-dark()` and nesting, from May 2024 on. */
export const target = 'es2022';
export const cssTarget = ['chrome123', 'firefox128', 'safari17.5'];
