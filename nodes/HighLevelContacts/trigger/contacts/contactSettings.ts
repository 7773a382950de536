import { contactFilters, searchText, type ContactSearch } from '../../model/search/contactFilters';
import type { ContactForm } from '../../model/contact/contactOutput';
import { readIds } from '../../../shared/values/list';
import { readTags } from '../../model/values/tags';
import { readFlag } from '../../model/values/flag';
import { InvalidInput } from '../../../shared/invalidInput';
import type { CommonSettings } from '../settings';
import { readBetween, readWholeNumber, type TriggerParameters } from '../triggerParameters';
import type { ContactEvent, Watched } from './contactEvents';

export interface ContactSettings extends CommonSettings {
	about: 'contact';
	event: ContactEvent;
	search: ContactSearch;
	watched: Watched;
	form: ContactForm;
	overlapMs: number;
	firstRunContacts: number;
}

/** The fingerprints of some thousand contacts with so many fields fit into the state. */
const MOST_FIELDS = 30;

/** @throws InvalidInput for values that cannot be used */
export function readContactSettings(
	parameters: TriggerParameters,
	event: ContactEvent,
): Omit<ContactSettings, Exclude<keyof CommonSettings, 'scope'>> {
	const { filters, options } = parameters;
	const firstRun = readWholeNumber(
		options.firstRunContacts ?? 0,
		"option 'Contacts on First Poll'",
		0,
		100,
	);
	const search = { filters: contactFilters(filters), query: searchText(filters.query) };
	const watched = readWatched(parameters, event);
	return {
		about: 'contact',
		event,
		search,
		watched,
		scope: [search, ...(event.openMemory ? [watched.tag, watched.fields] : [])],
		form: readForm(parameters),
		overlapMs: readBetween(options.overlap ?? 3, "option 'Overlap'", 2, 60) * 60_000,
		// A comparing event does not know how a contact from before the start came to be.
		firstRunContacts: event.openMemory ? 0 : firstRun,
	};
}

function readForm(parameters: TriggerParameters): ContactForm {
	if (readFlag(parameters.value('simple', true), 'Simplify') === false) return 'full';
	return parameters.value('simpleOutput', 'simple') === 'sms' ? 'sms' : 'simple';
}

function readWatched(parameters: TriggerParameters, event: ContactEvent): Watched {
	const { value } = event.option;
	const [tag = ''] = readTags([parameters.value('tag', '')], 'Tag Name or ID') ?? [];
	const fields = (
		readIds(parameters.value('watchedFields', []), 'Field Names or IDs') ?? []
	).sort();
	if ((value === 'tagAdded' || value === 'tagRemoved') && !tag) {
		throw new InvalidInput(
			"'Tag Name or ID' is empty",
			'Choose the tag that the trigger should watch.',
		);
	}
	if (value === 'contactFieldsChanged' && !(fields.length > 0 && fields.length <= MOST_FIELDS)) {
		throw new InvalidInput(
			`'Field Names or IDs' must have 1 to ${MOST_FIELDS} entries`,
			"Choose the fields that the trigger should watch. For changes of any field choose 'Contact Updated' in 'Trigger On'.",
		);
	}
	return {
		tag,
		fields,
		tellsUnknown: readFlag(parameters.options.emitUnknown, 'Emit Unknown Contacts') ?? false,
	};
}
