import type { IExecuteFunctions } from 'n8n-workflow';
import { asRecord, asText } from '../model/answered';
import type { Contact } from '../model/wire';
import { findOperation, type Operation, type Resource } from './operation';
import { readApiSettings, readSubAccount } from './apiSettings';
import { Api, type ApiSettings } from '../transport/api';
import { systemClock } from '../transport/clock';
import { forSubAccount, openConnection } from '../transport/connection';
import { Session } from '../transport/session';
import { AskedOnce } from './askedOnce';
import { ContactFinder } from './contactFinder';
import { contactsAhead } from './contactsAhead';
import { Creations } from './creations';
import { Dictionaries } from './dictionaries';
import { InvalidInput } from '../model/invalidInput';
import { ItemContext } from './itemContext';
import { OpenTasks } from './openTasks';
import { createParameterReader, nearbyReaders } from './parameterReader';
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
		return known(sessions, chosen, open);
	};
	// One for each setting of the requests, so that a fetch keeps to the options of all who share it.
	const dictionaries = new Map<string, Dictionaries>();
	const finders = new Map<string, ContactFinder>();
	const lookups = new Map<string, AskedOnce<Contact | null>>();
	const creations = new Creations();
	const openTasks = new OpenTasks();
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
		const shared = known(dictionaries, terms, () => new Dictionaries(newApi(session, settings)));
		const finder = known(
			finders,
			terms,
			() => new ContactFinder(newApi(session, settings), shared),
		);
		const ahead = async () => await contactsAhead(itemIndex, total, terms, upcoming);
		const context = new ItemContext(
			newApi(session, settings),
			shared,
			creations,
			openTasks,
			known(lookups, terms, () => new AskedOnce()),
			async (text, label) => await finder.idOf(text, label, ahead),
			timezone,
			readOwn,
			raw,
			hint,
		);
		return { operation, context, terms };
	};
}

function known<T>(all: Map<string, T>, key: string, make: () => T): T {
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
