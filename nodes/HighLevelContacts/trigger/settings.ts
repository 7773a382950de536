import { asText } from '../model/answered';
import { readApiSettings, readSubAccount } from '../run/apiSettings';
import type { ContactForm } from '../model/contact/contactOutput';
import { readTags } from '../model/values/tags';
import { readFlag } from '../model/values/flag';
import { InvalidInput } from '../model/invalidInput';
import type { ApiSettings } from '../transport/api';
import type { ChildEvent, WatchPlan } from './childEvent';
import { readContactSettings, type ContactSettings } from './contacts/contactSettings';
import { events, type TriggerEvent } from './events';
import { readWholeNumber, type TriggerParameters } from './triggerParameters';

/** What the user has set, whatever the event. */
export interface CommonSettings {
	/** Which of the two credentials is used, as the node's parameter says it */
	authentication: unknown;
	/** The sub-account chosen for an agency's connection; empty for the credential's */
	locationId: string;
	/** What the state belongs to beside account and event; JSON */
	scope: unknown[];
	/** In lower case; contacts that have one of them are not reported */
	ignoredTags: string[];
	/** Whether changes that this package has made are not reported */
	ignoresOwn: boolean;
	/** Items that one poll emits at the most */
	maxItems: number;
	api: ApiSettings;
}

/** What the user has set for an event of tasks, appointments or notes. */
export interface ChildSettings extends CommonSettings {
	about: 'child';
	event: ChildEvent;
	plan: WatchPlan;
	/** How the contact is added to the item; not at all when absent */
	addedContact?: ContactForm;
}

export type TriggerSettings = ContactSettings | ChildSettings;

/**
 * Reads the trigger's parameters.
 *
 * @throws InvalidInput for values that cannot be used
 */
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
