import { createContext } from 'preact';

/** Whether the toolkit's elements are defined, so that controls may use them. */
export const ToolkitReady = createContext(false);
