/**
 * The door `@helpahead/widget`: `mount` for pages that bundle. The script tag needs none of this; its files lie in
 * `@helpahead/widget/cdn/`. Importing does nothing, also where there is no page.
 */
export type { Article, Explanation, Faq, HelpEvents } from '@helpahead/core';
export type { CallAddress, HelpaheadGlobal } from './loader/global.js';
export { HelpaheadError, type HelpaheadErrorCode } from './mount/helpahead-error.js';
export { mount } from './mount/mount.js';
export type { MountOptions } from './mount/mount-options.js';
export type { Handle } from './widget/handle.js';
