/**
 * A slider and a number box for one quantity. What is typed stands as it was typed; the quantity follows as long as it
 * is one that can be bought. A screen reader hears the total in the slider's value, and once more when the quantity
 * has settled, not at every step on the way.
 */
import { useRef, useState } from 'preact/hooks';
import type { PurchaseView } from '../../../src/protocol/billingView';
import { useArranged } from '../../arranger';
import { ActionButton } from '../../controls/ActionButton';
import { FieldProblem } from '../../controls/FieldProblem';
import { NumberBox } from '../../controls/NumberBox';
import { Slider } from '../../controls/Slider';
import type { Send } from '../../intentSender';

interface PurchaseFormProps {
	readonly purchase: PurchaseView;
	readonly send: Send;
}

const boxId = 'purchase-quantity';
const problemId = 'purchase-problem';

export function PurchaseForm({ purchase, send }: PurchaseFormProps) {
	const { minimum, maximum } = purchase;
	const [arrangement, arrange] = useArranged();
	const quantity = Math.min(maximum, Math.max(minimum, arrangement.quantity));
	const [typed, setTyped] = useState<string | null>(null);
	const [settled, setSettled] = useState(quantity);
	const form = useRef<HTMLDivElement>(null);

	const isInvalid = typed !== null && !canBuy(typed);
	const total = purchase.totals[quantity - minimum];
	const settle = (text: string) => {
		if (!canBuy(text)) return;
		setSettled(Number(text));
		setTyped(null);
	};

	function canBuy(text: string): boolean {
		const number = Number(text);
		return text.trim() !== '' && Number.isInteger(number) && number >= minimum && number <= maximum;
	}

	return (
		<div ref={form} class="purchase">
			<label for={boxId}>{purchase.quantityLabel}</label>
			<div class="purchase-quantity">
				<Slider
					label={purchase.quantityLabel}
					minimum={minimum}
					maximum={maximum}
					value={quantity}
					valueText={[quantity, total?.credits, total?.price].join(', ')}
					onInput={next => {
						setTyped(null);
						arrange({ quantity: next });
					}}
					onSettle={next => settle(String(next))}
				/>
				<NumberBox
					id={boxId}
					minimum={minimum}
					maximum={maximum}
					text={typed ?? String(quantity)}
					isInvalid={isInvalid}
					problemId={problemId}
					onInput={text => {
						setTyped(text);
						if (canBuy(text)) arrange({ quantity: Number(text) });
					}}
					onSettle={settle}
				/>
			</div>
			{isInvalid && <FieldProblem id={problemId} message={purchase.invalid} />}
			<div class="purchase-end">
				<p class="purchase-total" aria-hidden="true">
					<span class="purchase-price">{isInvalid ? '–' : total?.price}</span>
					<span class="muted">{isInvalid ? '' : total?.credits}</span>
				</p>
				<Settled total={isInvalid ? undefined : purchase.totals[settled - minimum]} />
				<ActionButton
					action={{ ...purchase.buy, intent: { kind: 'buyCredits', quantity } }}
					send={action => {
						if (isInvalid) form.current?.querySelector<HTMLInputElement>(`#${boxId}`)?.focus();
						else send(action);
					}}
				/>
			</div>
		</div>
	);
}

interface SettledProps {
	readonly total: PurchaseView['totals'][number] | undefined;
}

/** The same total for screen readers. */
function Settled({ total }: SettledProps) {
	return <output class="visually-hidden">{total && `${total.price}, ${total.credits}`}</output>;
}
