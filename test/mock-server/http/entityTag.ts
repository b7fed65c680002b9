/**
 * Weak tags made of the view and of what it shows: the tag is the same exactly as long as the body is, even
 * when the account's version moved for another reason.
 */
import { createHash } from 'node:crypto';

export function entityTagOf(view: string, body: string): string {
	return `W/"${view}.${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** RFC 9110, weak comparison: `If-None-Match` holds a list of tags, or `*`. */
export function isTagListed(ifNoneMatch: string | null, tag: string): boolean {
	if (ifNoneMatch === null) return false;
	if (ifNoneMatch.trim() === '*') return true;
	const opaque = (text: string) => text.trim().replace(/^W\//, '');
	return ifNoneMatch.split(',').some(listed => opaque(listed) === opaque(tag));
}
