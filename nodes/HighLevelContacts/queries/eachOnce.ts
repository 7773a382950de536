import { idIn } from '../../shared/answered';
import type { Answered } from '../model/wire';

/** Tells of each row whether it comes for the first time: pages shift while a list is read. */
export function eachOnce(): (row: Answered) => boolean {
	const seen = new Set<string>();
	return (row) => {
		const id = idIn(row);
		return id === undefined || (!seen.has(id) && Boolean(seen.add(id)));
	};
}
