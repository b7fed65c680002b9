import type { ServiceMeta } from '../contract/meta';
import { openableLink } from './openableLink';

/**
 * Where the payment provider hosts its pages: Paddle's own ones. A host is one of these or ends in a dot and one of
 * these. Whatever else a backend sells through has to be on a page of its own.
 */
const providerHosts = ['paddle.com', 'paddle.io'] as const;

/**
 * The address of a payment page or a receipt as it may be opened, or null. Money is involved, so not every https address
 * will do: it is the backend's own, of a site the service names as its own, or the payment provider's. Plain http is
 * left for a backend on this very computer, which only developer mode allows to be one.
 */
export function paymentPage(
	address: string | null,
	backend: { readonly origin: string; readonly meta: ServiceMeta },
): string | null {
	const link = openableLink(address, backend.origin);
	if (link === null) return null;
	const { origin, hostname } = new URL(link);
	const ownOrigins = Object.values(backend.meta.links).flatMap(own =>
		own !== null && URL.canParse(own) ? [new URL(own).origin] : [],
	);
	const isOwn = origin === backend.origin || ownOrigins.includes(origin);
	const isProviders = providerHosts.some(host => hostname === host || hostname.endsWith(`.${host}`));
	return isOwn || isProviders ? link : null;
}
