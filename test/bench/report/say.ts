import { type Spread, spreadOf } from '../measure/spread';

/** `2.1 ms (1.9–3.4)` */
export function sayMs(samples: readonly number[]): string {
	const { median, min, max } = spreadOf(samples);
	return `${sayNumber(median)} ms (${sayNumber(min)}–${sayNumber(max)})`;
}

export function sayNumbers(samples: readonly number[], unit: string): string {
	const { median, min, max }: Spread = spreadOf(samples);
	return `${sayNumber(median)} ${unit} (${sayNumber(min)}–${sayNumber(max)})`;
}

/** Three figures are as many as a measurement on a shared machine can carry. */
export function sayNumber(value: number): string {
	if (!Number.isFinite(value)) return '–';
	if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
	return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export function sayRatio(value: number): string {
	return Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–';
}

/** A kilobyte is 1,024 bytes. */
export function sayKb(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}

/** Of things that come whole. */
export function sayCount(count: number): string {
	return count.toLocaleString('en');
}
