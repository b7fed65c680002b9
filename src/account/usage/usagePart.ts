/** The parts of the Usage tab: each is read on its own, and one that fails leaves the others as they are (F3). */
export type UsagePart = 'summary' | 'daily' | 'models' | 'sessions' | 'requests';
