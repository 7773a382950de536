import type * as calendar from './model/calendarTypes.cts';
import type * as messages from './model/messageTypes.cts';
import type * as model from './model/types.cts';
import { SearchIndex } from './search/index.cts';

/** All that the account holds. Plain maps by id; rules live in model/. */
export class Store {
	readonly locations = new Map<string, model.Location>();
	readonly users = new Map<string, model.User>();
	readonly contacts = new Map<string, model.Contact>();
	readonly notes = new Map<string, model.Note>();
	readonly tasks = new Map<string, model.Task>();
	readonly tags = new Map<string, model.Tag>();
	readonly customFields = new Map<string, model.CustomField>();
	readonly businesses = new Map<string, model.Business>();
	readonly campaigns = new Map<string, model.Campaign>();
	readonly workflows = new Map<string, model.Workflow>();
	readonly calendars = new Map<string, calendar.Calendar>();
	readonly calendarGroups = new Map<string, calendar.CalendarGroup>();
	readonly events = new Map<string, calendar.CalendarEvent>();
	readonly appointmentNotes = new Map<string, calendar.AppointmentNote>();
	readonly conversations = new Map<string, messages.Conversation>();
	readonly messages = new Map<string, messages.Message>();
	readonly providers = new Map<string, messages.Provider>();
	readonly uploads = new Map<string, messages.Upload>();
	/** What search and the deprecated list see, which may lag behind `contacts`. */
	readonly index = new SearchIndex();

	/** Ids of the live contacts that hold an e-mail or phone, by {@link identityKey}. */
	readonly identities = new Map<string, Set<string>>();
	readonly notesOf = new Map<string, model.Note[]>();
	readonly tasksOf = new Map<string, model.Task[]>();
	/** The last that came is the first. */
	readonly messagesOf = new Map<string, messages.Message[]>();
	readonly eventsOf = new Map<string, calendar.CalendarEvent[]>();
	/** Location tag ids by location and name. */
	readonly tagByName = new Map<string, string>();
	/** When HighLevel empties a custom field by itself, by the ids of contact and field. */
	readonly fading = new Map<string, number>();

	/** Empties the store in place, so that holders of it keep a valid one. */
	clear(): void {
		for (const part of Object.values(this)) {
			if (part instanceof Map) part.clear();
		}
		this.index.clear();
	}
}

/** The key under which a contact is found by e-mail or phone; e-mail is matched without regard to case. */
export function identityKey(locationId: string, field: 'email' | 'phone', value: string): string {
	return `${locationId}|${field}|${value.trim().toLowerCase()}`;
}
