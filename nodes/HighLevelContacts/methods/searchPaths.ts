import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { KNOWN_PATHS } from '../actions/custom/knownPaths';
import { asText } from '../model/answered';
import { filterSorted } from './listEntries';

/** The paths of HighLevel's API that take the chosen method. */
export async function searchPaths(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const method = asText(this.getCurrentNodeParameter('method')) ?? 'GET';
	const paths = Object.entries(KNOWN_PATHS)
		.filter(([, methods]) => methods.split(' ').includes(method))
		.map(([path]) => ({ name: path, value: path }));
	return { results: filterSorted(paths, filter) };
}
