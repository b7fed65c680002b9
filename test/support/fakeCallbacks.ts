import type { Callbacks, CallbackUri } from '../../src/platform/callbacks';
import type { Disposable } from '../../src/platform/disposable';
import { Emitter } from '../../src/util/emitter';

/** The system hands links to the window that the test chooses. */
export class FakeCallbacks implements Callbacks {
	readonly #received = new Emitter<CallbackUri>();

	onDidReceive(listener: (callback: CallbackUri) => void): Disposable {
		return this.#received.event(listener);
	}

	receive(path: string, query: string): void {
		this.#received.fire({ path, query });
	}

	/** A whole link, as a browser would follow it. */
	receiveLink(link: string): void {
		const { pathname, search } = new URL(link);
		this.receive(pathname, search.slice(1));
	}
}
