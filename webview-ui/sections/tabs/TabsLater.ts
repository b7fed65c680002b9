import { createContext } from 'preact';
import type { LaterTab } from '../LaterTab';

/** The tabs that are a file of their own: their component, once the file is here, or what became of it. */
export const TabsLater = createContext<typeof LaterTab | 'loading' | 'missing'>('loading');
