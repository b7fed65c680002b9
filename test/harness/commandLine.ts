import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { PlainFailure } from './bootstrap/plainFailure.mjs';

/** Reads the options of a command; an unknown one is answered with those that there are. */
export function readOptions<Options extends ParseArgsOptionsConfig>(options: Options) {
	try {
		return parseArgs({ options, strict: true }).values;
	} catch (error) {
		const known = Object.keys(options)
			.map(name => `--${name}`)
			.join(', ');
		const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new PlainFailure(`${reason}; the options are ${known}.`);
	}
}
