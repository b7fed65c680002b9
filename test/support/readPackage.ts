/** What a packaged extension holds, from the list at the end of the archive. Nothing is unpacked. */
import { readFileSync } from 'node:fs';

export interface PackagedFile {
	/** Within the extension: `dist/host/extension.js`. */
	readonly name: string;
	readonly bytes: number;
	readonly packedBytes: number;
}

export interface PackagedExtension {
	readonly bytes: number;
	readonly files: readonly PackagedFile[];
}

const endOfList = 0x06054b50;
const entryOfList = 0x02014b50;
const prefix = 'extension/';

export function readPackage(path: string): PackagedExtension {
	const archive = readFileSync(path);
	const end = archive.lastIndexOf(Uint8Array.of(0x50, 0x4b, 0x05, 0x06));
	if (end < 0 || archive.readUInt32LE(end) !== endOfList) throw new Error(`${path} is no package.`);
	const files: PackagedFile[] = [];
	let at = archive.readUInt32LE(end + 16);
	while (at < end && archive.readUInt32LE(at) === entryOfList) {
		const nameLength = archive.readUInt16LE(at + 28);
		const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
		const packedBytes = archive.readUInt32LE(at + 20);
		const bytes = archive.readUInt32LE(at + 24);
		if (name.startsWith(prefix)) files.push({ name: name.slice(prefix.length), bytes, packedBytes });
		at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	return { bytes: archive.length, files };
}
