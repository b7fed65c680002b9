import { t } from '@vscode/l10n';
import type { BucketsView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { nextMark } from '../sections/buckets';
import { row } from './treeRow';

export function bucketsRow(title: string, view: BucketsView): TreeRow {
	return row('buckets', title, {
		description: view.summary,
		icon: 'layers',
		isExpanded: true,
		children: [
			...view.rows.map((bucket, index) =>
				row(bucketRowId(view.rows, index), bucket.name, {
					description: `${t('{0} of {1}', bucket.left.value, bucket.amount.value)} · ${bucket.expires.value}`,
					spokenLabel: [
						bucket.name,
						bucket.mark,
						t('{0} of {1} left', bucket.left.value, bucket.amount.value),
						`${bucket.expires.label}: ${bucket.expires.value}`,
					]
						.filter(part => part !== null)
						.join(', '),
					tooltip: [
						bucket.mark === null ? bucket.name : `${bucket.name} (${bucket.mark})`,
						t(
							'{0} of {1}',
							bucket.left.exact ?? bucket.left.value,
							bucket.amount.exact ?? bucket.amount.value,
						),
						`${bucket.expires.label}: ${bucket.expires.exact ?? bucket.expires.value}`,
					].join('\n'),
					icon: bucketIcon(bucket.mark),
				}),
			),
			...(view.more === null ? [] : [row('buckets.more', view.more, { icon: 'info' })]),
		],
	});
}

function bucketIcon(mark: string | null): string {
	if (mark === null) return 'circle-outline';
	return mark === nextMark() ? 'circle-filled' : 'watch';
}

/** The editor shows nothing at all when two rows have one id, so a backend that repeats itself gets a number. */
function bucketRowId(rows: readonly { readonly id: string }[], index: number): string {
	const isRepeated = rows.slice(0, index).some(earlier => earlier.id === rows[index]?.id);
	return isRepeated ? `repeatedBucket.${index}` : `bucket.${rows[index]?.id}`;
}
