import { createHash } from 'node:crypto';
import { BoundedMap } from '../transport/boundedMap';

/** n8n writes down the place of a poll right after it; on a machine that stalls that takes a while. */
const UNTIL_WRITTEN_MS = 5_000;
/** As many triggers as one n8n may have. */
const MOST_TRIGGERS = 500;

interface Telling {
	/** Where the poll had begun */
	place: string;
	/** When it ended, in epoch milliseconds */
	endedAt: number;
}

/** The last poll of each trigger, if it told something. */
const tellings = new BoundedMap<string, Telling>(MOST_TRIGGERS);

/**
 * Whether another poll of this process has just told what follows on the same place. When two schedules of a
 * trigger fall due together, n8n 2.41 with durable cursors reads the place for both before either has moved it,
 * and starts a run for each (issue 6, point 6). The one that ends last tells nothing then, so that n8n leaves
 * the place alone: should the other one be lost after all, the next poll begins there once more.
 */
export class ToldLately {
	private readonly place: string;

	/**
	 * @param trigger tells it from others of this n8n
	 * @param found where the poll begins
	 */
	constructor(
		private readonly trigger: string,
		found: unknown,
		private readonly beganAt: number,
	) {
		const json = JSON.stringify(found) ?? '';
		this.place = createHash('sha256').update(json).digest('base64url');
	}

	get byAnother(): boolean {
		const last = tellings.get(this.trigger);
		return last?.place === this.place && this.beganAt < last.endedAt + UNTIL_WRITTEN_MS;
	}

	/** Notes that the poll has ended, and whether it has told something. */
	note(hasTold: boolean, endedAt: number): void {
		if (hasTold) tellings.set(this.trigger, { place: this.place, endedAt });
		else tellings.delete(this.trigger);
	}
}
