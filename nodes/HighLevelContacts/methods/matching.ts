import type { INodeListSearchItems } from 'n8n-workflow';

/** The entries whose name or value holds what the user typed, sorted by name; for lists that HighLevel sends whole. */
export function matching(entries: INodeListSearchItems[], filter = ''): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return entries
		.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name));
}
