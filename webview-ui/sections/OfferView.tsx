import type { DeviceCodeView, Offer } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { BrandMark } from '../controls/BrandMark';
import type { Send } from '../intentSender';

interface OfferViewProps {
	readonly offer: Offer;
	readonly deviceCode: DeviceCodeView | null;
	readonly send: Send;
}

/** Nobody is signed in: one thing to do next, and the other ways to do it. */
export function OfferView({ offer, deviceCode, send }: OfferViewProps) {
	return (
		<section id="offer" class="offer" aria-labelledby="offer-title">
			<BrandMark />
			<h1 id="offer-title" class="offer-title" tabIndex={-1}>
				{offer.title}
			</h1>
			<p class="offer-body">{offer.body}</p>
			{deviceCode && (
				<div class="device-code">
					<span class="code-label">{deviceCode.codeLabel}</span>
					<code class="device-code-value">{deviceCode.code}</code>
					<span class="device-code-address" dir="auto">
						{deviceCode.address}
					</span>
				</div>
			)}
			<ActionRow actions={offer.actions} send={send} />
		</section>
	);
}
