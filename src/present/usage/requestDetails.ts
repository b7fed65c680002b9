import { t } from '@vscode/l10n';
import type { UsageRequest } from '../../contract/usageRequest';
import type { Fact } from '../../protocol/panelState';
import type { Formats } from '../format/formats';
import { plainText } from '../format/plainText';
import { latestOf, type UsageInput } from './usageInput';

/**
 * F16, F23. All that is known of one request. Amounts have every digit here: rounded ones could differ by a whole step
 * where estimate and cost hardly differ at all.
 */
export function describeRequestDetails(request: UsageRequest, input: UsageInput): readonly Fact[] {
	const { formats } = input;
	return [
		{ label: t('Date'), value: formats.dates.exact(request.createdAt) },
		...tokenFacts(request, formats),
		...costFacts(request, formats),
		{ label: t('Model multiplier'), value: `×${formats.count(request.multiplierMilli / 1_000)}` },
		...(request.durationMs === null
			? []
			: [{ label: t('Duration'), value: formats.dates.elapsed(request.durationMs) }]),
		{ label: t('Session'), value: sessionName(request.sessionId, input) },
	];
}

export function tokenFacts(request: UsageRequest, { count }: Formats): readonly Fact[] {
	return [
		{ label: t('Input tokens'), value: count(request.inputTokens) },
		{ label: t('Output tokens'), value: count(request.outputTokens) },
		{ label: t('Cache read tokens'), value: count(request.cacheReadTokens) },
		{ label: t('Cache write tokens'), value: count(request.cacheWriteTokens) },
		{ label: t('Total tokens'), value: count(request.totalTokens) },
	];
}

function costFacts({ estimatedMicro, creditsMicro }: UsageRequest, { credits }: Formats): readonly Fact[] {
	const amount = (micro: number) => credits.withUnit(credits.exact(micro));
	const cost: Fact = { label: t('Actual cost'), value: amount(creditsMicro) };
	if (estimatedMicro === null) return [{ label: t('Estimated cost'), value: t('Not estimated') }, cost];
	const difference = Math.abs(creditsMicro - estimatedMicro);
	const words =
		creditsMicro > estimatedMicro
			? t('{0} more than estimated', credits.exact(difference))
			: creditsMicro < estimatedMicro
				? t('{0} less than estimated', credits.exact(difference))
				: t('As estimated');
	return [
		{ label: t('Estimated cost'), value: amount(estimatedMicro) },
		cost,
		{ label: t('Difference'), value: words },
	];
}

function sessionName(sessionId: string | null, { usage, formats, serverNow }: UsageInput): string {
	if (sessionId === null) return t('None');
	const session = latestOf(usage.sessions)?.sessions.find(({ id }) => id === sessionId);
	return session ? formats.dates.when(session.startedAt, serverNow) : plainText(sessionId, 60);
}
