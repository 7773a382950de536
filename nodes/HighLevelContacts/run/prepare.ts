import type { IExecuteFunctions } from 'n8n-workflow';
import { asRecord, asText } from '../../shared/answered';
import type { Contact } from '../model/wire';
import { findOperation, type Operation, type Resource } from './operation';
import { readApiSettings, readSubAccount } from './apiSettings';
import { Api, type ApiSettings } from '../transport/api';
import { systemClock } from '../../shared/transport/clock';
import { forSubAccount, openConnection } from '../transport/connection';
import { Session } from '../transport/session';
import { startingText } from './startingText';
import { PromiseCache } from './promiseCache';
import { ContactFinder } from './contactFinder';
import { lookAheadContacts } from './lookAheadContacts';
import { CreatedIds } from './createdIds';
import { AccountCache } from './accountCache';
import { InvalidInput } from '../../shared/invalidInput';
import { ItemContext } from './itemContext';
import { ItemFiles } from './itemFiles';
import { OpenTaskCache } from './openTaskCache';
import { createParameterReader, nearbyReaders } from '../../shared/parameterReader';
import type { Prepare } from './planWork';

/**
 * Opens the connection and makes what prepares each item.
 *
 * @param signals each of them ends all waiting
 * @throws InvalidInput when the credential cannot be used
 */
export async function createPrepare(
	host: IExecuteFunctions,
	resources: readonly Resource[],
	signals: AbortSignal[],
): Promise<Prepare> {
	const read = createParameterReader(host);
	const connection = await openConnection(host, read('authentication', 0));
	const sessions = new Map<string, Session>();
	const sessionOf = (chosen: string) => {
		const open = () => new Session(host, forSubAccount(connection, chosen), systemClock);
		return getOrCreate(sessions, chosen, open);
	};
	// One for each setting of the requests, so that a fetch keeps to the options of all who share it.
	const accountCaches = new Map<string, AccountCache>();
	const finders = new Map<string, ContactFinder>();
	const lookups = new Map<string, PromiseCache<Contact | null>>();
	const createdIds = new CreatedIds();
	const openTaskCache = new OpenTaskCache();
	const timezone = host.getTimezone();
	const hint = hintsOf(host);
	const { parameters } = host.getNode();
	const raw = (name: string): unknown => parameters[name];
	const readerOf = nearbyReaders(read);
	const signal = AbortSignal.any(signals);
	const newApi = (session: Session, settings: ApiSettings) => new Api(session, settings, signal);
	const termsOf = (readOwn: (name: string) => unknown) => {
		const options = asRecord(readOwn('options'));
		const session = sessionOf(readSubAccount(options));
		const settings = readApiSettings(options);
		const terms = JSON.stringify([session.connection.locationId, settings]);
		return { session, settings, terms };
	};
	const total = host.getInputData().length;
	const upcoming = (itemIndex: number) => {
		const readOwn = readerOf(itemIndex);
		return { read: readOwn, terms: termsOf(readOwn).terms };
	};
	return (itemIndex) => {
		const readOwn = readerOf(itemIndex);
		const operation = operationFor(resources, readOwn);
		const { session, settings, terms } = termsOf(readOwn);
		const accountCache = getOrCreate(
			accountCaches,
			terms,
			() => new AccountCache(newApi(session, settings)),
		);
		const finder = getOrCreate(
			finders,
			terms,
			() => new ContactFinder(newApi(session, settings), accountCache),
		);
		const ahead = async () => await lookAheadContacts(itemIndex, total, terms, upcoming);
		const context = new ItemContext(
			newApi(session, settings),
			accountCache,
			createdIds,
			openTaskCache,
			getOrCreate(lookups, terms, () => new PromiseCache()),
			async (text, label, options) => await finder.idOf(text, label, ahead, options),
			timezone,
			readOwn,
			raw,
			hint,
			new ItemFiles(host, itemIndex, settings.timeoutMs, signal),
			async (ms) => await systemClock.sleep(ms, signal),
			connection.isPrivateToken,
			() => startingText(host, itemIndex),
		);
		return { operation, context, terms };
	};
}

function getOrCreate<T>(all: Map<string, T>, key: string, make: () => T): T {
	const value = all.get(key) ?? make();
	all.set(key, value);
	return value;
}

function hintsOf(host: IExecuteFunctions): (message: string) => void {
	const shown = new Set<string>();
	return (message) => {
		if (!shown.has(message)) host.addExecutionHints({ message, location: 'outputPane' });
		shown.add(message);
	};
}

function operationFor(resources: readonly Resource[], read: (name: string) => unknown): Operation {
	const resource = asText(read('resource')) ?? '';
	const operation = asText(read('operation')) ?? '';
	const found = findOperation(resources, resource, operation);
	if (found) return found;
	throw new InvalidInput(
		`This version of the node has no operation '${operation}' for '${resource}'`,
		'Choose a Resource and an Operation again, or update the package under Settings > Community Nodes.',
	);
}
