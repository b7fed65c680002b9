import type { RouteName } from '../../../../src/contract/routes';
import type { AccountHandler, PublicHandler } from '../call';
import * as accountHandlers from './accountHandlers';
import * as billingHandlers from './billingHandlers';
import * as creditHandlers from './creditHandlers';
import { overview } from './overviewHandler';
import { meta, models } from './serviceHandlers';
import * as usageHandlers from './usageHandlers';

/** The routes that answer with one JSON body; events and chat are streams of their own. */
export type PlainRouteName = Exclude<RouteName, 'events' | 'chat' | 'meta'>;

export const publicHandlers: Readonly<Record<'meta', PublicHandler>> = { meta };

export const accountRouteHandlers: Readonly<Record<PlainRouteName, AccountHandler>> = {
	models,
	overview,
	...accountHandlers,
	...billingHandlers,
	...creditHandlers,
	...usageHandlers,
};
