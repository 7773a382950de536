/** More would not be faster, because HighLevel allows ten a second. */
const CONCURRENCY = 8;

/**
 * Maps several entries at a time, in their order. It begins nothing more once one has failed.
 *
 * @throws what the first one that failed has thrown
 */
export async function pMap<Entry, Result>(
	entries: Iterable<Entry>,
	mapper: (entry: Entry) => Promise<Result>,
): Promise<Result[]> {
	const queue = [...entries].entries();
	const results: Result[] = [];
	let hasFailed = false;
	const worker = async () => {
		for (const [index, entry] of queue) {
			if (hasFailed) return;
			let isDone = false;
			try {
				results[index] = await mapper(entry);
				isDone = true;
			} finally {
				hasFailed ||= !isDone;
			}
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	return results;
}
