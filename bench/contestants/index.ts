import { builtIn, builtInBatched } from './builtIn';
import type { Contestant } from './contestant';
import { http, httpBatched } from './httpRequest';
import { ours } from './ours';

const contestants: Contestant[] = [ours, builtIn, builtInBatched, http, httpBatched];

export function contestantOf(key: string): Contestant {
	const found = contestants.find((contestant) => contestant.key === key);
	if (!found) throw new Error(`No contestant is called ${key}`);
	return found;
}
