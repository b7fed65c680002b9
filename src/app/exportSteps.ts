/** F25. An export as the user lives through it: what, where, progress that can be canceled, a way on after a fault. */
import type { OpenAccount } from '../account/accountState';
import type { AccountReader } from '../account/accountStore';
import { noFilter } from '../account/details/usageState';
import { csvFormat } from '../account/export/csvFormat';
import { jsonFormat } from '../account/export/jsonFormat';
import type { ExportEnd, UsageExport } from '../account/export/usageExport';
import type { FileDraft, SavePlace } from '../platform/savedFiles';
import type { World } from '../platform/world';
import { describeExportQuestion, type ExportChoice, exportTexts } from '../present/export/exportTexts';
import { promptTexts } from '../present/promptTexts';
import type { Connection } from './connection';
import { presentContextOf } from './presentContextOf';

export async function exportUsage(world: World, store: AccountReader, active: Connection): Promise<void> {
	const { prompts, savedFiles, clock, windowSessionId } = world;
	const texts = exportTexts(presentContextOf(world));
	if (store.state.kind !== 'open') await active.sync.refresh();
	const { state } = store;
	if (state.kind !== 'open') {
		void prompts.inform(promptTexts().accountStillLoading);
		return;
	}
	const total = requestsSoFar(state);
	if (total === 0) {
		void prompts.inform(texts.nothing);
		return;
	}
	const question = describeExportQuestion(state, presentContextOf(world), windowSessionId());
	const picked = await prompts.pick(question);
	const chosen = question.items.find(({ id }) => id === picked)?.id;
	if (!chosen) return;
	const { isCsv, isFiltered } = meaningOf[chosen];
	const day = new Date(clock.now()).toISOString().slice(0, 10);
	const place = await savedFiles.choosePlace({
		title: texts.saveTitle,
		saveLabel: texts.saveLabel,
		suggestedName: `creditbar-usage-${day}.${isCsv ? 'csv' : 'json'}`,
		kind: isCsv ? { name: 'CSV', ending: 'csv' } : { name: 'JSON', ending: 'json' },
	});
	if (!place) return;
	const draft = await begin(place);
	if (!draft) {
		void prompts.warn(texts.notWritable);
		return;
	}
	const job = active.usage.beginExport({
		filter: isFiltered ? state.details.usage.filter : noFilter,
		format: isCsv ? csvFormat : jsonFormat,
		draft,
	});
	try {
		const end = job ? await carryOut(world, job, isFiltered ? null : total) : { kind: 'overtaken' as const };
		await tell(world, end, { draft, place, requests: job?.requests ?? 0 });
	} finally {
		await draft.discard();
	}
}

const meaningOf: Readonly<Record<ExportChoice, { readonly isCsv: boolean; readonly isFiltered: boolean }>> = {
	allCsv: { isCsv: true, isFiltered: false },
	allJson: { isCsv: false, isFiltered: false },
	filteredCsv: { isCsv: true, isFiltered: true },
	filteredJson: { isCsv: false, isFiltered: true },
};

/** As far as the account says; null when that part could not be read. */
function requestsSoFar({ snapshot }: OpenAccount): number | null {
	const { usage } = snapshot.overview.sections;
	return usage.status === 'ok' ? usage.data.requests : null;
}

async function begin(place: SavePlace): Promise<FileDraft | null> {
	try {
		return await place.begin();
	} catch {
		return null;
	}
}

/** Goes on after a fault for as long as the user wants it to. */
async function carryOut(world: World, job: UsageExport, total: number | null): Promise<ExportEnd> {
	const { prompts } = world;
	for (;;) {
		const texts = exportTexts(presentContextOf(world));
		const end = await prompts.showProgress(texts.title, (signal, report) => {
			const share = () => (total === null ? undefined : Math.min(1, job.requests / total));
			report(texts.progress(job.requests, total), share());
			return job.run(signal, ({ requests, pausedUntil }) =>
				report(pausedUntil === null ? texts.progress(requests, total) : texts.pause(pausedUntil), share()),
			);
		});
		if (end.kind !== 'stopped') return end;
		const answer = await prompts.warn(texts.stopped(job.requests, end.problem), texts.goOn);
		if (answer !== texts.goOn) return { kind: 'canceled' };
	}
}

async function tell(
	world: World,
	end: ExportEnd,
	{ draft, place, requests }: { draft: FileDraft; place: SavePlace; requests: number },
): Promise<void> {
	const { prompts, log } = world;
	const texts = exportTexts(presentContextOf(world));
	if (end.kind === 'canceled') {
		prompts.flash(texts.canceled);
		return;
	}
	if (end.kind === 'overtaken') {
		void prompts.inform(texts.overtaken);
		return;
	}
	if (end.kind !== 'complete' || !(await isKept(draft))) {
		log.warn('an export could not be written');
		void prompts.warn(texts.notWritten);
		return;
	}
	log.info('an export is complete');
	// Not waited for: a notification may stay for as long as the user likes.
	void prompts.inform(texts.done(requests, place.name), texts.openFile).then(async choice => {
		if (choice === texts.openFile) await place.open();
	});
}

async function isKept(draft: FileDraft): Promise<boolean> {
	try {
		await draft.keep();
		return true;
	} catch {
		return false;
	}
}
