/**
 * Estimates for whoever asks. The request of another extension is copied into a checked value before anything else
 * looks at it, equal requests under way are one, and no caller can make the service be asked without end.
 */
import type { CostEstimate, CreditbarError } from '../../../creditbar.d.ts';
import { type Estimate, type EstimateInput, estimateInputSchema } from '../../contract/estimate';
import { decode } from '../../contract/incoming';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Clock } from '../../platform/clock';
import { fail, ok, type Result } from '../../util/result';

const windowMs = 60_000;
const mostInWindow = 30;
const mostAtOnce = 4;
const microPerCredit = 1_000_000;

/** Why there is no estimate, as other extensions are told. */
export type EstimateRefusal = CreditbarError['code'];

/** What is asked gives null when nobody is signed in. */
export interface EstimateDeskParts {
	readonly clock: Clock;
	/** The id of the model that the user chose. */
	readonly chosenModel: () => Promise<Result<string, MeterProblem> | null>;
	readonly estimate: (input: EstimateInput) => Promise<Result<Estimate, MeterProblem> | null>;
}

export class EstimateDesk {
	readonly #parts: EstimateDeskParts;
	readonly #underWay = new Map<string, Promise<Result<CostEstimate, EstimateRefusal>>>();
	#askedAt: readonly number[] = [];

	constructor(parts: EstimateDeskParts) {
		this.#parts = parts;
	}

	async estimate(request: unknown): Promise<Result<CostEstimate, EstimateRefusal>> {
		const input = checkedRequest(request);
		if (input === null) return fail('invalidRequest');
		const key = JSON.stringify(input);
		const running = this.#underWay.get(key);
		if (running) return running;
		if (!this.#isWithinLimits()) return fail('tooManyRequests');
		const asking = this.#ask(input).finally(() => this.#underWay.delete(key));
		this.#underWay.set(key, asking);
		return asking;
	}

	#isWithinLimits(): boolean {
		const now = this.#parts.clock.now();
		const recent = this.#askedAt.filter(at => at <= now && now - at < windowMs);
		if (this.#underWay.size >= mostAtOnce || recent.length >= mostInWindow) return false;
		this.#askedAt = [...recent, now];
		return true;
	}

	async #ask(request: PartialInput): Promise<Result<CostEstimate, EstimateRefusal>> {
		const model = request.modelId === null ? await this.#parts.chosenModel() : ok(request.modelId);
		if (model === null) return fail('signedOut');
		if (!model.ok) return fail(codeOf(model.problem));
		const modelId = model.value;
		const read = await this.#parts.estimate({ ...request, modelId });
		if (read === null) return fail('signedOut');
		if (!read.ok) return fail(codeOf(read.problem));
		const { lowMicro, expectedMicro, highMicro, affordable } = read.value;
		const estimate = Object.freeze({
			modelId,
			low: lowMicro / microPerCredit,
			expected: expectedMicro / microPerCredit,
			high: highMicro / microPerCredit,
			affordable,
		});
		return ok(estimate);
	}
}

type PartialInput = Omit<EstimateInput, 'modelId'> & { readonly modelId: string | null };

/** Getters and proxies are run once, here; what comes out is our own. */
function checkedRequest(request: unknown): PartialInput | null {
	try {
		const { operation, modelId, inputTokens, maxOutputTokens, images } = Object(request);
		const given = { operation, inputTokens, maxOutputTokens, images };
		const read = decode(estimateInputSchema, { ...given, modelId: modelId ?? 'to be chosen' });
		if (!read.ok) return null;
		const { value } = read;
		// What decorates an answer may be passed over when it is misshapen; what somebody asks for may not.
		if (value.maxOutputTokens !== maxOutputTokens || value.images !== images) return null;
		return { ...value, modelId: modelId === undefined ? null : value.modelId };
	} catch {
		// A request that throws when it is looked at is not a request.
	}
	return null;
}

function codeOf(problem: MeterProblem): EstimateRefusal {
	if (problem.kind === 'unauthorized') return 'signedOut';
	return problem.kind === 'rejected' ? 'invalidRequest' : 'unavailable';
}
