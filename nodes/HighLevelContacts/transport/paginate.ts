/** One page of a list, and where the next one starts; no cursor means that it was the last. */
export interface Page<Row, Cursor> {
	rows: Row[];
	next?: Cursor;
}

/** Yields the rows of all pages; a page is only fetched when the caller asks for more. */
export async function* paginate<Row, Cursor>(
	fetchPage: (cursor: Cursor | undefined) => Promise<Page<Row, Cursor>>,
): AsyncGenerator<Row> {
	let cursor: Cursor | undefined;
	do {
		const page = await fetchPage(cursor);
		yield* page.rows;
		cursor = page.next;
	} while (cursor !== undefined);
}

/** Collects the first `limit` rows, and fetches no page more than that takes. */
export async function takeFirst<Row>(rows: AsyncIterable<Row>, limit: number): Promise<Row[]> {
	const taken: Row[] = [];
	if (limit <= 0) return taken;
	for await (const row of rows) {
		taken.push(row);
		if (taken.length >= limit) break;
	}
	return taken;
}
