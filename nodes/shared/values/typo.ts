/** How many letters a word may differ from the one that is meant, by its length. */
const allowed = (length: number) => (length >= 8 ? 2 : length >= 6 ? 1 : 0);

/**
 * Whether a word is surely another one, mistyped: tomorow, thursady. Its first and last letters are right, so that
 * neither the German "Montage" nor "sundae" is a day.
 */
export function isTypoOf(word: string, meant: string): boolean {
	return word[0] === meant[0] && word.at(-1) === meant.at(-1) && isNear(word, meant);
}

/** Whether a word may be another one, mistyped: tomorro. */
export function isNear(word: string, meant: string): boolean {
	const most = allowed(meant.length);
	if (most === 0 || word === meant || word.length < 5) return false;
	return Math.abs(word.length - meant.length) <= most && distance(word, meant) <= most;
}

/** Letters to add, leave out, replace or swap with their neighbour. */
function distance(one: string, other: string): number {
	const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, place) => place)];
	for (let row = 1; row <= one.length; row++) {
		const line = [row];
		for (let column = 1; column <= other.length; column++) {
			const at = (up: number, left: number) =>
				(up === 0 ? line : rows[row - up])?.[column - left] ?? 0;
			const isSame = one[row - 1] === other[column - 1];
			const isSwapped =
				row > 1 &&
				column > 1 &&
				one[row - 1] === other[column - 2] &&
				one[row - 2] === other[column - 1];
			line.push(
				Math.min(
					at(1, 0) + 1,
					at(0, 1) + 1,
					at(1, 1) + (isSame ? 0 : 1),
					isSwapped ? at(2, 2) + 1 : Infinity,
				),
			);
		}
		rows.push(line);
	}
	return rows[one.length]?.[other.length] ?? Infinity;
}
