/** Where the arrow keys, Home and End lead in a row of things; nowhere else for any other key. */
export function indexAfterKey(key: string, current: number, count: number): number {
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return Math.min(current + 1, count - 1);
		case 'ArrowLeft':
		case 'ArrowUp':
			return Math.max(current - 1, 0);
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return current;
	}
}
