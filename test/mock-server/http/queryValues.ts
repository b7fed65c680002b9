/**
 * Query parameters that have passed their rules. Unknown ones and repeated ones are refused, not passed
 * over.
 */
import type { QueryParam } from '../../../src/contract/queryParam';
import { ok, type Result } from '../../../src/util/result';
import { malformed, type Refusal, refuse } from './refusal';

export class QueryValues {
	constructor(private readonly values: ReadonlyMap<string, string>) {}

	text(name: string): string | undefined {
		return this.values.get(name);
	}

	integer(name: string): number | undefined {
		const text = this.values.get(name);
		return text === undefined ? undefined : Number(text);
	}

	oneOf<const V extends readonly string[]>(name: string, values: V): V[number] | undefined {
		const text = this.values.get(name);
		return values.find(value => value === text);
	}
}

export function readQuery(
	params: URLSearchParams,
	rules: Readonly<Record<string, QueryParam>>,
): Result<QueryValues, Refusal> {
	const values = new Map<string, string>();
	for (const [name, text] of params) {
		const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
		if (rule === undefined) return refuse('unknown-parameter', { parameter: name });
		if (values.has(name)) return malformed(name, 'given twice');
		const complaint = complaintAbout(text, rule);
		if (complaint !== null) return malformed(name, complaint);
		values.set(name, text);
	}
	return ok(new QueryValues(values));
}

function complaintAbout(text: string, rule: QueryParam): string | null {
	switch (rule.type) {
		case 'integer': {
			const isInRange = Number(text) >= rule.minimum && Number(text) <= rule.maximum;
			return /^\d{1,15}$/.test(text) && isInRange
				? null
				: `not a whole number from ${rule.minimum} to ${rule.maximum}`;
		}
		case 'choice':
			return rule.values.includes(text) ? null : `not one of ${rule.values.join(', ')}`;
		case 'day':
			return isDay(text) ? null : 'not a day such as 2026-01-31';
		case 'text':
			return text.length >= 1 && text.length <= rule.maxLength
				? null
				: `not 1 to ${rule.maxLength} characters`;
	}
}

function isDay(text: string): boolean {
	const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
