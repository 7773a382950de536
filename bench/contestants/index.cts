import { builtIn, builtInBatched } from './builtIn.cts';
import type { Contestant } from './contestant.cts';
import { http, httpBatched } from './httpRequest.cts';
import { ours } from './ours.cts';

const contestants: Contestant[] = [ours, builtIn, builtInBatched, http, httpBatched];

export function contestantOf(key: string): Contestant {
	const found = contestants.find((contestant) => contestant.key === key);
	if (!found) throw new Error(`No contestant is called ${key}`);
	return found;
}
