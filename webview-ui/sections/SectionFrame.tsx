import type { ComponentChildren } from 'preact';
import type { Section, SectionTrouble as SectionTroubleView } from '../../src/protocol/panelState';
import { ActionRow } from '../controls/ActionRow';
import { ToneIcon } from '../controls/ToneIcon';
import type { Send } from '../intentSender';
import { SectionBoundary } from './SectionBoundary';

interface SectionFrameProps<T> {
	readonly id: string;
	readonly section: Section<T>;
	readonly send: Send;
	/** Grey shapes for what is still being read, as high as what is to come. */
	readonly skeleton?: ComponentChildren;
	readonly children: (content: T) => ComponentChildren;
}

/**
 * A region named by its heading. A section that failed to load keeps its place and offers to retry; one that does not
 * apply takes no room; one that throws takes no other with it.
 */
export function SectionFrame<T>({ id, section, send, skeleton, children }: SectionFrameProps<T>) {
	if (section.status === 'absent') return null;
	return (
		<section
			id={id}
			class={`section section-${id}`}
			aria-labelledby={`${id}-title`}
			aria-busy={section.status === 'loading'}
		>
			<h2 id={`${id}-title`} class="section-title" tabIndex={-1}>
				{section.title}
			</h2>
			{section.status === 'loading' ? (
				<div class="skeleton" aria-hidden="true">
					{skeleton ?? (
						<>
							<span class="bone bone-line" />
							<span class="bone bone-row" />
							<span class="bone bone-row" />
						</>
					)}
				</div>
			) : section.status === 'failed' ? (
				<SectionTrouble message={section.message} retry={section.retry} send={send} />
			) : (
				<>
					{section.trouble && <SectionTrouble {...section.trouble} send={send} />}
					<SectionBoundary shown={section} send={send}>
						<SectionContent content={section.content} render={children} />
					</SectionBoundary>
				</>
			)}
		</section>
	);
}

function SectionTrouble({ message, retry, send }: SectionTroubleView & { readonly send: Send }) {
	return (
		<div class="section-failed">
			<p class="with-icon">
				<ToneIcon tone="warning" />
				<span>{message}</span>
			</p>
			<ActionRow actions={[retry]} send={send} />
		</div>
	);
}

interface SectionContentProps<T> {
	readonly content: T;
	readonly render: (content: T) => ComponentChildren;
}

/** A component of its own, so that what it throws is thrown inside the boundary. */
function SectionContent<T>({ content, render }: SectionContentProps<T>) {
	return <>{render(content)}</>;
}
