/** What old libraries, polyfills, monitors and page builders do to the globals of a page. */
export const hostileScript = `
Array.prototype.last = function () { return this[this.length - 1]; };
Array.prototype.flat = Array.prototype.flat;
Object.prototype.extend = function () { return this; };
String.prototype.format = function () { return String(this); };
Element.prototype.remove = (remove => function () { return remove.call(this); })(Element.prototype.remove);
Array.prototype.toJSON = function () { return '[' + this.length + ']'; };
delete Array.prototype.toJSON;
window.fetch = (fetch => function (...args) { return Promise.resolve(fetch.apply(window, args)); })(window.fetch);
window.setTimeout = (set => function (fn, ms, ...rest) { return set.call(window, () => fn(...rest), ms); })(window.setTimeout);
window.requestIdleCallback = undefined;
window.Promise = class HostPromise extends Promise {};
window.$ = window.jQuery = function () { return []; };
window.name = 'hostile';
window.define = function () { throw new Error('a module loader was called'); };
window.define.amd = {};
window.exports = {};
window.module = { exports: {} };
window.process = { env: {} };
window.h = window.render = window.React = 'taken';
document.createElement = (create => function (name, options) { return create.call(document, name, options); })(document.createElement);
for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, event => {
  if (/^[a-z/?]$/.test(event.key)) { event.preventDefault(); document.title = 'shortcut ' + event.key; }
});
addEventListener('error', () => { document.documentElement.dataset.error = 'true'; });
`;
