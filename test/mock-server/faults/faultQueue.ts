import type { RouteName } from '../../../src/contract/routes';
import type { Fault } from './fault';

interface Waiting {
	readonly fault: Fault;
	skip: number;
	left: number;
}

/** Faults in the order they were asked for; a request takes the first one that fits it and is not used up. */
export class FaultQueue {
	#waiting: Waiting[] = [];

	add(fault: Fault): void {
		this.#waiting.push({ fault, skip: fault.skip, left: fault.times ?? Number.POSITIVE_INFINITY });
	}

	take(method: string, path: string, route: RouteName | null): Fault | null {
		const names = new Set(['*', path, `${method} ${path}`, ...(route === null ? [] : [route])]);
		const hit = this.#waiting.find(({ fault }) => names.has(fault.route));
		if (hit === undefined) return null;
		if (hit.skip > 0) {
			hit.skip -= 1;
			return null;
		}
		hit.left -= 1;
		if (hit.left <= 0) this.#waiting = this.#waiting.filter(waiting => waiting !== hit);
		return hit.fault;
	}

	list(): readonly Fault[] {
		return this.#waiting.map(({ fault }) => fault);
	}

	clear(): void {
		this.#waiting = [];
	}
}
