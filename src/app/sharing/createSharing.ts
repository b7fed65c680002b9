import type { CostEstimate, CreditBalance } from '../../../creditbar.d.ts';
import type { AccountReader } from '../../account/accountStore';
import { EstimateDesk, type EstimateRefusal } from '../../account/sharing/estimateDesk';
import { SpentHints } from '../../account/sharing/spentHints';
import type { World } from '../../platform/world';
import { describeForAgents } from '../../present/sharing/describeForAgents';
import { isSameBalance, shareableBalance } from '../../present/sharing/shareableBalance';
import type { Disposables } from '../../util/disposables';
import { Emitter } from '../../util/emitter';
import { fail, ok, type Result } from '../../util/result';
import type { ModelChoice } from '../actions/modelChoice';
import type { Connection } from '../connection';
import type { MeterSharing } from './meterSharing';

interface SharingParts {
	readonly world: World;
	readonly store: AccountReader;
	readonly connection: () => Connection | null;
	readonly signedIn: () => Promise<Connection | null>;
	readonly models: ModelChoice;
	readonly disposables: Disposables;
}

export function createSharing({
	world,
	store,
	connection,
	signedIn,
	models,
	disposables,
}: SharingParts): MeterSharing {
	const changed = disposables.add(new Emitter<CreditBalance | undefined>());
	const context = () => ({ now: world.clock.now(), isPrivate: world.settings.read().isPrivate });
	const balance = () => shareableBalance(store.state, context());
	let announced = balance();

	const desk = new EstimateDesk({
		clock: world.clock,
		chosenModel: async () => {
			const active = await signedIn();
			if (!active) return null;
			const list = await models.list(active);
			if (!list.ok) return list;
			const model = models.of(active, list.value);
			return model ? ok(model.id) : fail({ kind: 'serverFault', requestId: null });
		},
		estimate: async input => (await signedIn())?.models.estimate(input) ?? null,
	});
	async function estimate(request: unknown): Promise<Result<CostEstimate, EstimateRefusal>> {
		try {
			return await desk.estimate(request);
		} catch (error) {
			// A bug of ours: its text stays in our own log.
			world.log.error(`an estimate for another extension failed: ${String(error)}`);
			return fail('unavailable');
		}
	}

	const hints = disposables.add(
		new SpentHints({ world, store, refresh: async () => connection()?.sync.readAnew() }),
	);
	const announce = () => {
		const now = balance();
		if (isSameBalance(announced, now)) return;
		announced = now;
		changed.fire(now);
	};
	disposables.add(store.onDidChange(announce));
	disposables.add(world.settings.onDidChange(announce));

	return {
		get balance() {
			return balance();
		},
		onDidChangeBalance: changed.event,
		estimate,
		noteSpent: hint => hints.note(hint),
		async describeForAgents() {
			const active = connection();
			await active?.session.start();
			if (store.state.kind === 'opening') await active?.sync.refresh();
			return describeForAgents({
				state: store.state,
				...context(),
				lastEstimate: active?.lastEstimate.value ?? null,
			});
		},
	};
}
