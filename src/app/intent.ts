import type { AiAction } from '../present/actions/aiAction';
import type { PanelIntent } from '../protocol/panelIntent';

/** Everything that can be asked for, from whichever surface. The panel may raise a part of it (`PanelIntent`). */
export type Intent =
	| PanelIntent
	/** The panel came into sight, or went out of it: it is kept fresher while someone looks at it (F5). */
	| { readonly kind: 'panelShown' }
	| { readonly kind: 'panelHidden' }
	/** F57 */
	| { readonly kind: 'copyDiagnostics' }
	| { readonly kind: 'chooseStatusBarStyle' }
	| { readonly kind: 'turnOnPrivacyMode' }
	| { readonly kind: 'togglePrivacyMode' }
	/** On the selection or the file in front, for credits. */
	| { readonly kind: 'runAction'; readonly action: AiAction }
	| { readonly kind: 'chooseModel' }
	/** Of the change whose comparison is in front. */
	| { readonly kind: 'acceptChange' }
	| { readonly kind: 'discardChange' };
