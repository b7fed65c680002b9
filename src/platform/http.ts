/**
 * The global `fetch` of the extension host, which VS Code patches for proxies and certificates. Nothing else may open
 * a connection.
 */
export type Http = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
