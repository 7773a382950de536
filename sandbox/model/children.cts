/** Adds to the front of a contact's list: HighLevel answers the newest first. */
export function addChild<T>(lists: Map<string, T[]>, parentId: string, child: T): void {
	const list = lists.get(parentId);
	if (list) list.unshift(child);
	else lists.set(parentId, [child]);
}

export function removeChild<T>(lists: Map<string, T[]>, parentId: string, child: T): void {
	const list = lists.get(parentId);
	const at = list?.indexOf(child) ?? -1;
	if (at >= 0) list?.splice(at, 1);
}
