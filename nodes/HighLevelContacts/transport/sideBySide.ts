/** Requests made at once. More would not be faster, because HighLevel allows ten a second. */
const MOST = 8;

/**
 * Does something for each entry, several at a time. Begins nothing more once one has failed.
 *
 * @throws what the first one that failed has thrown
 */
export async function sideBySide<Entry>(
	entries: Iterable<Entry>,
	work: (entry: Entry) => Promise<void>,
): Promise<void> {
	const queue = [...entries].values();
	let hasFailed = false;
	const worker = async () => {
		for (const entry of queue) {
			if (hasFailed) return;
			let isDone = false;
			try {
				await work(entry);
				isDone = true;
			} finally {
				hasFailed ||= !isDone;
			}
		}
	};
	await Promise.all(Array.from({ length: MOST }, worker));
}
