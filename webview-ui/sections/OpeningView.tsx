import type { HeaderView } from '../../src/protocol/panelState';
import type { Send } from '../intentSender';
import { AccountHeader } from './AccountHeader';
import { CardSkeleton } from './CardSkeleton';

interface OpeningViewProps {
	readonly label: string;
	readonly header: HeaderView | null;
	readonly send: Send;
}

/** Grey shapes where the sections will be, built from the same classes, so that nothing moves when they arrive. */
export function OpeningView({ label, header, send }: OpeningViewProps) {
	return (
		<>
			{header ? (
				<AccountHeader header={header} freshness={null} send={send} />
			) : (
				<HeaderSkeleton label={label} />
			)}
			<div class="tabbed skeleton" aria-hidden="true">
				<div class="tabs-bar">
					<div class="tabs">
						{['credits', 'usage', 'billing', 'feedback'].map(id => (
							<span key={id} class="tab">
								<span class="bone bone-text" />
							</span>
						))}
					</div>
				</div>
				<div class="columns">
					<div class="column column-wide">
						<CreditsSkeleton />
						<div class="section">
							<span class="bone bone-title" />
							<span class="bone bone-line" />
							<span class="bone bone-row" />
							<span class="bone bone-row" />
						</div>
					</div>
					<div class="column column-narrow">
						<CardSkeleton />
						<CardSkeleton />
					</div>
				</div>
			</div>
		</>
	);
}

function HeaderSkeleton({ label }: { readonly label: string }) {
	return (
		<div class="account skeleton">
			<h1 class="visually-hidden">{label}</h1>
			<span class="avatar bone" />
			<div class="account-identity">
				<p class="account-name">
					<span class="bone bone-text" />
				</p>
				<p class="account-email">
					<span class="bone bone-text" />
				</p>
				<p class="account-plan">
					<span class="bone bone-text" />
				</p>
			</div>
			<div class="account-side">
				<span class="bone bone-button" />
				<div class="freshness" />
			</div>
		</div>
	);
}

function CreditsSkeleton() {
	return (
		<div class="section section-credits">
			<span class="bone bone-title" />
			<div class="credits">
				<div class="credits-headline">
					<p class="credits-available">
						<span class="credits-label">
							<span class="bone bone-text" />
						</span>
						<span class="credits-figure">
							<span class="bone bone-text" />
						</span>
					</p>
				</div>
				<div class="meter meter-regular">
					<div class="meter-words">
						<span class="bone bone-text" />
					</div>
					<div class="meter-track" />
				</div>
				<div class="cards">
					{['total', 'used', 'available', 'additional'].map(id => (
						<div key={id} class="card">
							<span class="card-hint">
								<span class="bone bone-text" />
							</span>
							<span class="card-figure">
								<span class="bone bone-text" />
							</span>
							<span class="card-hint">
								<span class="bone bone-text" />
							</span>
						</div>
					))}
				</div>
			</div>
		</div>
	);
}
