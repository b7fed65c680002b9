/**
 * Opaque secrets. Each carries the marker of this server, so that a test can search logs, files and messages for it:
 * whatever contains the marker has leaked a secret.
 */
export type SecretKind = 'code' | 'refresh' | 'device' | 'page';

export type SecretMint = (kind: SecretKind) => string;

export function createSecretMint(randomBytes: (length: number) => Uint8Array, canary: string): SecretMint {
	return kind => `cb-${kind}-${canary}-${Buffer.from(randomBytes(32)).toString('base64url')}`;
}
