import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { readApiSettings } from '../actions/requestOptions';
import { contactFilters, type ContactSearch } from '../model/contactFilters';
import { InvalidInput } from '../run/invalidInput';
import { optionalLocatorId } from '../run/locator';
import type { ApiSettings } from '../transport/api';
import type { Authentication } from '../transport/connection';
import { events, type TriggerEvent } from './events';

/** What the user has set the trigger to. */
export interface TriggerSettings {
	authentication: Authentication;
	/** The sub-account chosen for an agency's connection; empty for the credential's */
	locationId: string;
	event: TriggerEvent;
	search: ContactSearch;
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
	return {
		authentication: host.getNodeParameter('authentication', 'oAuth2') as Authentication,
		locationId: optionalLocatorId(options.locationId, 'Sub-Account') ?? '',
		event: eventCalled(String(host.getNodeParameter('event'))),
		search: contactFilters(filters, host.getTimezone()),
		simple: host.getNodeParameter('simple', true) === true,
		overlapMs: between(options.overlap ?? 3, 'Overlap', 2, 60) * 60_000,
		maxContacts: whole(options.maxContacts ?? 1000, 'Max Contacts per Poll', 1, 10_000),
		firstRunContacts: whole(options.firstRunContacts ?? 0, 'Contacts on First Run', 0, 100),
		api: readApiSettings(options),
	};
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
