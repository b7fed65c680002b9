/** What has been done by the weather and not by the extension, and excuses it for some things. */
export interface Excuses {
	/** The service may have ended the session. */
	mayBeSignedOut: boolean;
	/** What was written down may be lost. */
	mayForget: boolean;
}
