export interface Column<Row> {
	title: string;
	cell: (row: Row) => string;
	/** Texts stand left; figures, the rule, right. */
	isText?: boolean;
}

/** Padded columns read well on a terminal, too. */
export function table<Row>(columns: Array<Column<Row>>, rows: Row[]): string {
	const cells = [columns.map(({ title }) => title)];
	for (const row of rows) cells.push(columns.map(({ cell }) => cell(row)));
	const widths = columns.map((_, place) =>
		Math.max(...cells.map((line) => line[place]?.length ?? 0)),
	);
	const lines = cells.map((line) =>
		line.map((text, place) => {
			const width = widths[place] ?? 0;
			return columns[place]?.isText ? text.padEnd(width) : text.padStart(width);
		}),
	);
	const rule = columns.map(({ isText }, place) => {
		const dashes = '-'.repeat((widths[place] ?? 0) - (isText ? 0 : 1));
		return isText ? dashes : `${dashes}:`;
	});
	const [head = [], ...body] = lines;
	return [head, rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
