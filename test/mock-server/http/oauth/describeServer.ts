import { oauthScopes } from './oauthScopes';

/** RFC 8414. */
export function describeServer(issuer: string): Readonly<Record<string, unknown>> {
	return {
		issuer,
		authorization_endpoint: `${issuer}/oauth/authorize`,
		token_endpoint: `${issuer}/oauth/token`,
		device_authorization_endpoint: `${issuer}/oauth/device_authorization`,
		revocation_endpoint: `${issuer}/oauth/revoke`,
		jwks_uri: `${issuer}/oauth/jwks`,
		response_types_supported: ['code'],
		response_modes_supported: ['query'],
		grant_types_supported: [
			'authorization_code',
			'refresh_token',
			'urn:ietf:params:oauth:grant-type:device_code',
		],
		code_challenge_methods_supported: ['S256'],
		token_endpoint_auth_methods_supported: ['none'],
		revocation_endpoint_auth_methods_supported: ['none'],
		authorization_response_iss_parameter_supported: true,
		scopes_supported: Object.keys(oauthScopes),
	};
}
