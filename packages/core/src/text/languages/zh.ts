import type { LanguageData } from '../language.js';

export const data: LanguageData = {
  stopWords:
    '的 了 吗 嗎 呢 吧 是 在 我 你 您 他 她 它 我们 我們 和 与 或 有 没有 就 都 也 不 要 会 能 可以 怎么 怎麼 什么 什麼 为什么 如何 哪里 这 這 那 请 被 把 对 从',
};
