import assert from 'node:assert/strict';
import type { Section } from '../../../src/protocol/panelState';

/** What a section shows; a section that failed or is absent fails the test. */
export function contentOf<T>(section: Section<T>): T {
	assert.equal(section.status, 'ready');
	return section.content;
}
