/** The one redactor: what must never be in a log, whoever wrote it there by mistake. */
export function redact(message: string): string {
	return message
		.replace(/\b(bearer|authorization)\b[:\s]+\S+(\s+\S+)?/gi, '$1 [removed]')
		.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token removed]')
		.replace(
			/\b((?:access_|refresh_|id_)?token|code|state|code_verifier|device_code)(["']?\s*[=:]\s*["']?)[^\s&"',}]+/gi,
			'$1$2[removed]',
		)
		.replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail removed]');
}
