import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { routes } from '../../../src/contract/routes';
import { projectRoot } from '../../harness/projectRoot';
import { openapiPath, renderApi } from '../../openapi/renderApi';

describe('The OpenAPI document', () => {
	const written = () => readFileSync(openapiPath(projectRoot), 'utf8');

	it('is what the contract says today', () => {
		const isCurrent = written() === renderApi(projectRoot);
		assert.ok(isCurrent, 'docs/openapi.json is out of date: run `npm run openapi` and commit the result.');
	});

	it('is a valid OpenAPI 3.1 document', async () => {
		const validator = new Validator();
		const verdict = await validator.validate(JSON.parse(written()));
		assert.deepEqual(verdict.errors ?? [], []);
		assert.equal(verdict.valid, true);
		assert.equal(validator.version, '3.1');
	});

	it('refers only to what it defines', () => {
		const text = written();
		const document: unknown = JSON.parse(text);
		for (const [, pointer = ''] of text.matchAll(/"\$ref": "#([^"]+)"/g)) {
			assert.notEqual(lookUp(document, pointer), undefined, `#${pointer} leads nowhere`);
		}
	});

	it('lists every route of the contract and no other', () => {
		const document: unknown = JSON.parse(written());
		const listed = Object.entries(members(lookUp(document, '/paths'))).flatMap(([path, operations]) =>
			Object.keys(members(operations)).map(method => `${method.toUpperCase()} ${path}`),
		);
		const expected = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
		assert.deepEqual(listed.sort(), expected.sort());
	});

	it('explains every body', () => {
		const schemas = members(lookUp(JSON.parse(written()), '/components/schemas'));
		const own = Object.entries(schemas).filter(([name]) => !/(Page|List)$/.test(name) || name === 'Page');
		const silent = own.filter(([, schema]) => !('description' in members(schema))).map(([name]) => name);
		assert.deepEqual(silent, [], 'a body without a doc comment in src/contract');
	});
});

function members(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function lookUp(document: unknown, pointer: string): unknown {
	const parts = pointer.split('/').slice(1);
	return parts.reduce<unknown>(
		(at, part) => members(at)[part.replaceAll('~1', '/').replaceAll('~0', '~')],
		document,
	);
}
