import { ok } from '../../../../src/util/result';
import type { AccountHandler, PublicHandler } from '../call';

const pages = {
	home: '/',
	pricing: '/pricing',
	creditsHelp: '/help/credits',
	dashboard: '/dashboard',
	status: '/status',
	support: '/support',
} as const;

export const meta: PublicHandler = ({ parts }) => {
	const links = Object.entries(pages).map(([name, path]) => [name, `${parts.origin()}${path}`] as const);
	return ok({
		apiVersion: '1.0',
		serviceName: 'Creditbar mock',
		creditUnitName: 'credit',
		displayDecimals: 2,
		features: parts.features(),
		links: Object.fromEntries(links),
	});
};

export const models: AccountHandler = ({ parts }) => ok({ data: parts.world().models() });
