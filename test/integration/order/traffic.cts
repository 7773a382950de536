import type {
	exchange as realExchange,
	WireRequest,
} from '../../../nodes/HighLevelContacts/transport/exchange';

type Exchange = typeof realExchange;

const WRITE_MS = 15;

/** Stands between the package and HTTP, makes writes take a while, and sees which of them are under way at once. */
class Traffic {
	private underWay = 0;
	mostAtOnce = 0;
	/** Writes in the order in which they were done */
	done: WireRequest[] = [];

	clear(): void {
		Object.assign(this, { underWay: 0, mostAtOnce: 0, done: [] });
	}

	async exchange(real: Exchange, ...given: Parameters<Exchange>): ReturnType<Exchange> {
		const request = given[2];
		if (request.method === 'GET' || request.path.endsWith('/search')) return await real(...given);
		this.underWay += 1;
		this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
		await new Promise((resolve) => setTimeout(resolve, WRITE_MS));
		const outcome = await real(...given);
		this.underWay -= 1;
		this.done.push(request);
		return outcome;
	}
}

export const traffic = new Traffic();
