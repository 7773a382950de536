import { randomBytes } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { systemClock } from '../../shared/transport/clock';
import { Api } from '../api';
import type { SmsApi } from '../provider';
import type { Registered, Registration, SmsEvent } from '../receive';
import { asNodeError } from '../run';
import { readNote, writeNote } from './registered';
import { readWebhookSettings, type WebhookSettings } from './settings';

const SECRET_BYTES = 24;

/**
 * Where the provider's API takes webhooks, publishing adds them and unpublishing takes them away. Otherwise the user
 * enters the address, and there are only the settings to check while somebody is there to see it.
 */
export const lifecycle = {
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return await withRegistration(this, async ({ api, registration, settings, url }) => {
			const { secret = '', kinds, url: told } = readNote(this);
			const wanted = kindsOf(registration, settings);
			const isAsTold = told === url && kinds === wanted.join() && secret !== '';
			if (!isAsTold || (settings.chosenSecret ?? secret) !== secret) return false;
			const there = await registration.list(api);
			return wanted.every((kind) => there.some((one) => isSame(one, kind, url)));
		});
	},
	async create(this: IHookFunctions): Promise<boolean> {
		return await withRegistration(this, async ({ api, registration, settings, url }) => {
			const before = await registration.list(api);
			const kinds = kindsOf(registration, settings);
			const secret = settings.chosenSecret ?? randomBytes(SECRET_BYTES).toString('base64url');
			for (const kind of kinds) {
				await registration.create(api, { kind, url: addressOf(url, kind), secret });
			}
			writeNote(this, { url, kinds: kinds.join(), secret });
			// New ones first, so that no text falls between.
			await removeOwn(api, registration, before, url);
			return true;
		});
	},
	async delete(this: IHookFunctions): Promise<boolean> {
		return await withRegistration(this, async ({ api, registration, url }) => {
			await removeOwn(api, registration, await registration.list(api), url);
			writeNote(this, undefined);
			return true;
		});
	},
};

interface Work {
	api: SmsApi;
	registration: Registration;
	settings: WebhookSettings;
	/** The address of the trigger */
	url: string;
}

async function withRegistration(
	host: IHookFunctions,
	work: (work: Work) => Promise<boolean>,
): Promise<boolean> {
	let name = '';
	try {
		const settings = await readWebhookSettings(host);
		const { provider, slot } = settings.chosen;
		name = provider.displayName;
		const { registration } = provider.receive;
		if (!registration) return true;
		const api = new Api(host, provider, slot, systemClock, new AbortController().signal);
		return await work({
			api,
			registration,
			settings,
			url: host.getNodeWebhookUrl('default') ?? '',
		});
	} catch (thrown) {
		const error = asNodeError(host.getNode(), thrown, name);
		throw error;
	}
}

/** A text may come as an opt-out only, so that is asked for with it. */
function kindsOf({ kinds }: Registration, { events }: WebhookSettings): string[] {
	const wanted = (Object.keys(kinds) as SmsEvent[]).filter(
		(event) => events.has(event) || (event === 'opt-out' && events.has('received')),
	);
	return wanted.flatMap((event) => kinds[event] ?? []);
}

function addressOf(url: string, kind: string): string {
	return `${url}?kind=${kind}`;
}

function isSame(registered: Registered, kind: string, url: string): boolean {
	return registered.kind === kind && registered.url === addressOf(url, kind);
}

async function removeOwn(
	api: SmsApi,
	registration: Registration,
	registered: Registered[],
	url: string,
): Promise<void> {
	for (const one of registered) {
		if (isSame(one, one.kind, url)) await registration.remove(api, one.id);
	}
}
