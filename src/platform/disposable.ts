/** What VS Code calls a Disposable; repeated here because a platform interface depends on nothing. */
export interface Disposable {
	dispose(): void;
}
