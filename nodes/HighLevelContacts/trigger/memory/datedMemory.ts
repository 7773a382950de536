import type { IDataObject } from 'n8n-workflow';
import { textsIn } from '../../../shared/answered';
import { MOST_REMEMBERED } from './digest';
import { KeyMemory, type EventKey } from './keyMemory';

/** HighLevel's dates may be behind the time that its replies tell. */
const CLOCKS_APART_MS = 15 * 60_000;

/**
 * News is what is dated later than a point in time, and was not reported. There is no need to read in the order of
 * the dates, nor for something to turn up in time.
 */
export class DatedMemory {
	private readonly seen: KeyMemory;
	private since: number;
	private floor = -Infinity;

	constructor(saved?: IDataObject) {
		this.since = Number(saved?.since ?? 0);
		this.seen = new KeyMemory(textsIn(saved?.seen));
	}

	isNews(key: EventKey): boolean {
		return key.at > Math.max(this.since, this.floor) && !this.seen.has(key);
	}

	/** Things have to be added in the order of their dates, since the oldest ones are forgotten first. */
	add(key: EventKey): void {
		this.seen.add(key);
	}

	/**
	 * What is dated up to here is no news in this poll. It changes no more of the memory than the memory can save.
	 */
	ignoreUpTo(at: number): void {
		this.floor = at;
		this.seen.dropBefore(at);
	}

	/** @param now HighLevel's time in epoch milliseconds; what is there now is to be added, too */
	startAt(now: number): void {
		this.since = now - CLOCKS_APART_MS;
	}

	/** @param most characters of the result, about */
	pack(most = MOST_REMEMBERED): IDataObject {
		// The oldest of so many are forgotten as reported, but they stay old.
		const forgotten = this.seen.shrinkTo(most);
		if (forgotten !== undefined) this.since = Math.max(this.since, forgotten);
		return { since: this.since, seen: this.seen.pack() };
	}
}
