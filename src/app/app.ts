import type { PanelMessage } from '../protocol/messages';
import type { SessionAccount } from '../session/session';
import type { Event } from '../util/emitter';
import type { AppView } from './appView';
import type { Intent } from './intent';
import type { MeterSharing } from './sharing/meterSharing';
import type { ModelSharing } from './sharing/modelSharing';

/** What a surface sees of the extension: a view to show and one way to ask for something. */
export interface App {
	readonly view: AppView;
	readonly onDidChangeView: Event<AppView>;
	/** Resolves when the intent has been carried out; what came of it is in the view. Never rejects. */
	dispatch(intent: Intent): Promise<void>;
	/** What the panel's page sent, if it is something the app may act on; null for everything else. */
	readPanelMessage(message: unknown): Promise<PanelMessage | null>;
	/** For the editor's Accounts menu and for other extensions that the user lets in. */
	readonly accounts: AccountAccess;
	/** For other extensions and for language models. */
	readonly sharing: MeterSharing;
	/** For the editor's own chat. */
	readonly models: ModelSharing;
	/** Begins reading and polling. Paints nothing that it does not know. */
	start(): void;
	dispose(): void;
}

export interface AccountAccess {
	current(): Promise<SignedInAccount | null>;
	readonly onDidChange: Event<void>;
	/** Only ever handed to the editor's authentication service, which asks the user before passing it on. */
	accessToken(): Promise<string | null>;
}

export interface SignedInAccount {
	readonly sessionId: string;
	readonly account: SessionAccount;
}
