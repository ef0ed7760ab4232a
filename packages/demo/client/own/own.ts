// What a site with a bundler writes: the element and the parts, from npm.
import '@helpahead/widget/element';
import '@helpahead/widget/parts';
