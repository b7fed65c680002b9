import { Component, type ComponentChildren } from 'preact';
import { Button } from '../controls/Button';
import { ToneIcon } from '../controls/ToneIcon';
import type { Send } from '../intentSender';
import { panelWords } from '../panelWords';
import { reloadAction } from './reloadAction';

interface SectionBoundaryProps {
	/** What is being shown: something else is a new chance. */
	readonly shown: unknown;
	readonly message?: string;
	readonly send: Send;
	readonly children: ComponentChildren;
}

interface SectionBoundaryState {
	readonly failedOn: unknown;
	readonly hasFailed: boolean;
}

/** A mistake in one part of the panel shows a message in its place and leaves the others alone. */
export class SectionBoundary extends Component<SectionBoundaryProps, SectionBoundaryState> {
	override state: SectionBoundaryState = { failedOn: undefined, hasFailed: false };

	override componentDidCatch(): void {
		this.setState({ failedOn: this.props.shown, hasFailed: true });
	}

	override render() {
		const { shown, send, children, message = panelWords.partFailed } = this.props;
		if (!this.state.hasFailed || this.state.failedOn !== shown) return children;
		return (
			<div class="section-failed">
				<p class="with-icon">
					<ToneIcon tone="warning" />
					<span>{message}</span>
				</p>
				<Button
					appearance="secondary"
					pressable={true}
					isBusy={false}
					focusKey="reload"
					onPress={() => {
						this.setState({ failedOn: undefined, hasFailed: false });
						send(reloadAction);
					}}
				>
					{panelWords.reload}
				</Button>
			</div>
		);
	}
}
