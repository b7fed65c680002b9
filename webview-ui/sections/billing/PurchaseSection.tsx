import type { PurchaseView } from '../../../src/protocol/billingView';
import type { Section } from '../../../src/protocol/panelState';
import { NoticeBar } from '../../controls/NoticeBar';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { PurchaseForm } from './PurchaseForm';

interface PurchaseSectionProps {
	readonly section: Section<PurchaseView>;
	readonly send: Send;
}

/** F40 */
export function PurchaseSection({ section, send }: PurchaseSectionProps) {
	return (
		<SectionFrame id="purchase" section={section} send={send}>
			{purchase => (
				<>
					<p class="muted">{purchase.intro}</p>
					{purchase.checkout && <NoticeBar notice={purchase.checkout} send={send} />}
					{purchase.refusal ? (
						<NoticeBar notice={purchase.refusal} send={send} />
					) : (
						<PurchaseForm purchase={purchase} send={send} />
					)}
				</>
			)}
		</SectionFrame>
	);
}
