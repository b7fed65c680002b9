/** The part of the extension that is loaded after the first paint: everything that knows zod, ky, OAuth or `Intl`. */
export { createApp } from './createApp';
