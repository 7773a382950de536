import { asText } from '../../shared/answered';
import { readApiSettings, readSubAccount } from '../run/apiSettings';
import type { ContactForm } from '../model/contact/contactOutput';
import { readTags } from '../model/values/tags';
import { readFlag } from '../model/values/flag';
import { InvalidInput } from '../../shared/invalidInput';
import type { ApiSettings } from '../transport/api';
import type { ChildEvent, WatchPlan } from './childEvent';
import { readContactSettings, type ContactSettings } from './contacts/contactSettings';
import { events, type TriggerEvent } from './events';
import { readWholeNumber, type TriggerParameters } from './triggerParameters';

export interface CommonSettings {
	authentication: unknown;
	/** Empty for the sub-account of the credential. */
	locationId: string;
	/** The state belongs to this, beside account and event. */
	scope: unknown[];
	/** In lower case; contacts that have one of them are not reported. */
	ignoredTags: string[];
	ignoresOwn: boolean;
	maxItems: number;
	api: ApiSettings;
}

export interface ChildSettings extends CommonSettings {
	about: 'child';
	event: ChildEvent;
	plan: WatchPlan;
	/** Absent when the contact is not added to the item. */
	addedContact?: ContactForm;
}

export type TriggerSettings = ContactSettings | ChildSettings;

export function readTriggerSettings(parameters: TriggerParameters): TriggerSettings {
	const { options, addContact = 'none' } = parameters;
	const event = eventCalled(asText(parameters.value('event')) ?? '');
	const common = {
		authentication: parameters.value('authentication', 'oAuth2'),
		locationId: readSubAccount(options),
		ignoredTags: readTags(options.ignoredTags, 'Ignore Contacts With Tags') ?? [],
		ignoresOwn: readFlag(options.ignoreOwnChanges, 'Ignore Own Changes') ?? false,
		maxItems: readWholeNumber(
			options.maxContacts ?? 1000,
			"option 'Max Items per Poll'",
			1,
			10_000,
		),
		api: readApiSettings(options),
	};
	if (event.about === 'contact') return { ...common, ...readContactSettings(parameters, event) };
	const plan = event.plan(parameters);
	return {
		...common,
		about: 'child',
		event,
		plan,
		scope: [plan.scope, plan.contactFilters],
		addedContact: addContact === 'none' ? undefined : addContact,
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
