import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { systemClock } from '../shared/transport/clock';
import { Api } from './api';
import { chosenProvider } from './chosenProvider';
import { asNodeError } from './run';

/** What the list of senders shows, for the chosen provider. */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { provider, slot } = chosenProvider((name) => this.getCurrentNodeParameter(name));
	const api = new Api(this, provider, slot, systemClock, new AbortController().signal);
	const wanted = filter?.trim().toLowerCase() ?? '';
	try {
		const senders = (await provider.send.sender?.list?.(api)) ?? [];
		return {
			results: senders.filter(({ name, value }) =>
				`${name} ${value}`.toLowerCase().includes(wanted),
			),
		};
	} catch (thrown) {
		throw asNodeError(this.getNode(), thrown, provider.displayName);
	}
}
