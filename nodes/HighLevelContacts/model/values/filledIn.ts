/** What the user filled in; what is empty is not sent. */
export function filledIn<T extends object>(values: T): T {
	const filled = { ...values };
	for (const name in filled) if (filled[name] === undefined) delete filled[name];
	return filled;
}
