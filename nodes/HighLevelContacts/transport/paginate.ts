/** A page without a cursor for the next one is the last. */
export interface Page<Row, Cursor> {
	rows: Row[];
	next?: Cursor;
}

/** Fetches a page only when the caller asks for more. */
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

/** Fetches no page more than the first `limit` rows take. */
export async function takeFirst<Row>(rows: AsyncIterable<Row>, limit: number): Promise<Row[]> {
	const taken: Row[] = [];
	if (limit <= 0) return taken;
	for await (const row of rows) {
		taken.push(row);
		if (taken.length >= limit) break;
	}
	return taken;
}
