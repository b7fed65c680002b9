import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Import {
	readonly file: string;
	/** A path from the project's root without its ending, or a package name as written. */
	readonly target: string;
	readonly isPackage: boolean;
	readonly isTypeOnly: boolean;
}

const statement =
	/(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

/** Every import of a source file, as written: statements, re-exports, dynamic and side-effect imports. */
export function importsOf(file: string): Import[] {
	const source = readFileSync(file, 'utf8');
	return [...source.matchAll(statement)].map(([, type, names, from, dynamic, bare]) => {
		const target = from ?? dynamic ?? bare ?? '';
		const isPackage = !target.startsWith('.');
		return {
			file,
			target: isPackage ? target : normalize(join(dirname(file), target)),
			isPackage,
			isTypeOnly: type !== undefined || onlyTypesNamed(names ?? ''),
		};
	});
}

/** `import { type A, type B } from …` */
function onlyTypesNamed(names: string): boolean {
	const listed = names
		.replace(/[{}]/g, '')
		.split(',')
		.map(name => name.trim())
		.filter(name => name !== '');
	return listed.length > 0 && listed.every(name => name.startsWith('type '));
}
