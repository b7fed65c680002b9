import { t } from '@vscode/l10n';
import type { AccountSnapshot } from '../../account/accountState';
import type { Forecast } from '../../account/forecast/forecast';
import type { Section as WireSection } from '../../contract/section';
import type { Section } from '../../protocol/panelState';
import { type Formats, formatsFor } from '../format/formats';
import type { PresentContext } from '../presentContext';

/** What every section is described from. */
export interface SectionInput {
	readonly snapshot: AccountSnapshot;
	readonly formats: Formats;
	/** The server's clock, epoch ms: what countdowns count from. */
	readonly serverNow: number;
	readonly isRefreshing: boolean;
	readonly isClaiming: boolean;
	/** Null as well where it is not asked for. */
	readonly forecast: Forecast | null;
	/** True when the figures are too old to be shown as such. */
	readonly isHidden: boolean;
}

export function sectionInput(
	snapshot: AccountSnapshot,
	context: PresentContext,
	activity: Pick<SectionInput, 'isRefreshing' | 'isClaiming' | 'isHidden'> &
		Partial<Pick<SectionInput, 'forecast'>>,
): SectionInput {
	return {
		snapshot,
		formats: formatsFor(context, snapshot.meta.displayDecimals),
		serverNow: context.now + snapshot.serverOffsetMs,
		forecast: null,
		...activity,
	};
}

/** F3: a part of the account is there, failed on its own, or does not apply to this account. */
export function sectionOf<W, V>(
	title: string,
	wire: WireSection<W>,
	input: SectionInput,
	describe: (data: W) => V | null,
): Section<V> {
	if (wire.status === 'notApplicable') return { status: 'absent' };
	if (wire.status === 'error' || input.isHidden) return failedSection(title, input);
	const content = describe(wire.data);
	return content === null ? { status: 'absent' } : { status: 'ready', title, content };
}

export function failedSection(title: string, input: SectionInput): Section<never> {
	return {
		status: 'failed',
		title,
		message: input.isHidden
			? t('These figures are more than a day old, so they are not shown.')
			: t('This part could not be loaded.'),
		retry: {
			label: t('Retry'),
			spokenLabel: t('Retry loading {0}', title),
			intent: { kind: 'refresh' },
			emphasis: 'secondary',
			state: input.isRefreshing ? 'busy' : 'ready',
		},
	};
}
