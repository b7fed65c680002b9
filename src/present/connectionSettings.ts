import type { MeterProblem } from '../meter/meterProblem';

/**
 * The settings that decide how the service is reached. The address is always one of them; those of the editor's own
 * network are shown to somebody whose network got in the way, because Creditbar has none of its own.
 */
export function connectionSettings(trouble: MeterProblem | null): readonly string[] {
	return trouble?.kind === 'proxyOrTls' ? [address, ...network] : [address];
}

const address = 'creditbar.backendUrl';
const network = ['http.proxy', 'http.proxySupport', 'http.proxyStrictSSL', 'http.systemCertificates'];
