/** What can be done with code for credits. The names are those of the contract's operations. */
export const aiActions = ['explain', 'debug', 'optimize', 'generate', 'translate', 'document'] as const;

export type AiAction = (typeof aiActions)[number];
