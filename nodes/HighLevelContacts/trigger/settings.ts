import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { readApiSettings } from '../actions/requestOptions';
import { contactFilters, type ContactSearch } from '../model/contactFilters';
import { parseTags, splitTags } from '../model/tags';
import { InvalidInput } from '../run/invalidInput';
import { optionalLocatorId } from '../run/locator';
import type { ApiSettings } from '../transport/api';
import type { Authentication } from '../transport/connection';
import { events, type TriggerEvent, type Watched } from './events';

/** What the user has set the trigger to. */
export interface TriggerSettings {
	authentication: Authentication;
	/** The sub-account chosen for an agency's connection; empty for the credential's */
	locationId: string;
	event: TriggerEvent;
	search: ContactSearch;
	watched: Watched;
	/** In lower case; contacts that have one of them are not reported */
	ignoredTags: string[];
	/** Whether changes that this package has made are not reported */
	ignoresOwn: boolean;
	simple: boolean;
	overlapMs: number;
	maxContacts: number;
	firstRunContacts: number;
	api: ApiSettings;
}

/**
 * Reads the trigger's parameters.
 *
 * @throws InvalidInput for values that cannot be used
 */
export function readSettings(host: IPollFunctions): TriggerSettings {
	const options = host.getNodeParameter('options', {}) as IDataObject;
	const filters = host.getNodeParameter('filters', {}) as IDataObject;
	const event = eventCalled(String(host.getNodeParameter('event')));
	const firstRun = whole(options.firstRunContacts ?? 0, 'Contacts on First Run', 0, 100);
	return {
		authentication: host.getNodeParameter('authentication', 'oAuth2') as Authentication,
		locationId: optionalLocatorId(options.locationId, 'Sub-Account') ?? '',
		event,
		search: contactFilters(filters, host.getTimezone()),
		watched: readWatched(host, event, options),
		ignoredTags: parseTags(options.ignoredTags),
		ignoresOwn: options.ignoreOwnChanges === true,
		simple: host.getNodeParameter('simple', true) === true,
		overlapMs: between(options.overlap ?? 3, 'Overlap', 2, 60) * 60_000,
		maxContacts: whole(options.maxContacts ?? 1000, 'Max Contacts per Poll', 1, 10_000),
		// Of what was before the start, a comparing event does not know how it came to be.
		firstRunContacts: event.openMemory ? 0 : firstRun,
		api: readApiSettings(options),
	};
}

/** Of which the fingerprints of some thousand contacts fit into the state. */
const MOST_FIELDS = 30;

function readWatched(host: IPollFunctions, event: TriggerEvent, options: IDataObject): Watched {
	const { value } = event.option;
	const [tag = ''] = parseTags([host.getNodeParameter('tag', '')]);
	const fields = [...new Set(splitTags(host.getNodeParameter('watchedFields', [])))].sort();
	if ((value === 'tagAdded' || value === 'tagRemoved') && !tag) {
		throw new InvalidInput("'Tag' is empty", 'Choose the tag that the trigger shall look for.');
	}
	if (value === 'contactFieldsChanged' && !(fields.length > 0 && fields.length <= MOST_FIELDS)) {
		throw new InvalidInput(
			`'Fields' must have 1 to ${MOST_FIELDS} entries`,
			'Choose the fields that the trigger shall look at. For changes of any field there is the event Contact Updated.',
		);
	}
	return { tag, fields, tellsUnknown: options.emitUnknown === true };
}

function eventCalled(value: string): TriggerEvent {
	const event = events.find(({ option }) => option.value === value);
	if (event) return event;
	throw new InvalidInput(
		`This version of the trigger has no event '${value}'`,
		"Choose an event in 'Trigger On' again, or update the package under Settings > Community Nodes.",
	);
}

function between(value: unknown, label: string, least: number, most: number): number {
	const number = Number(value);
	if (value !== '' && number >= least && number <= most) return number;
	throw new InvalidInput(`The option '${label}' must be a number from ${least} to ${most}`);
}

function whole(value: unknown, label: string, least: number, most: number): number {
	const number = Number(value);
	if (value !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
	throw new InvalidInput(`The option '${label}' must be a whole number from ${least} to ${most}`);
}
