/** Each address of a profile picture is asked once; a picture that is gone or another one takes the place of the old. */
export class AvatarReader {
	readonly #load: (url: string) => Promise<string | null>;
	readonly #show: (avatar: string | null) => void;
	/** Of the picture that was asked for, whether it came or not. */
	#url: string | null = null;

	constructor(load: (url: string) => Promise<string | null>, show: (avatar: string | null) => void) {
		this.#load = load;
		this.#show = show;
	}

	async follow(url: string | null): Promise<void> {
		if (url === this.#url) return;
		this.#url = url;
		const avatar = url === null ? null : await this.#load(url);
		if (this.#url === url) this.#show(avatar);
	}

	/** Another account: a picture that is still under way is not shown. */
	forget(): void {
		this.#url = null;
	}
}
