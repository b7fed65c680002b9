/** Something that must never happen has happened. */
export class Finding extends Error {}
