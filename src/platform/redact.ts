/** The one redactor: what must never be in a log, whoever wrote it there by mistake, also inside an encoded address. */
export function redact(message: string): string {
	return message
		.replace(/\b(bearer|authorization)\b["']?[:\s]+\S+(\s+[^\s"',}]+)?/gi, '$1 [removed]')
		.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token removed]')
		.replace(
			/(?<=\b|%[\da-f]{2})((?:access_|refresh_|id_)?token|code|state|code_verifier|device_code)(["']?\s*(?:[=:]|%3D)\s*["']?)(?:(?!%26)[^\s&"',}])+/gi,
			'$1$2[removed]',
		)
		.replace(/(?:[\w.+-]|%2B)+(?:@|%40)[\w-]+\.[\w.-]+/gi, '[e-mail removed]');
}
