import type { SearchKind } from '../search/searchGrammar';

/** What a field holds, from which follow how it is entered, read, compared and shown. */
export type ContactFieldKind =
	/** Set by HighLevel */
	| 'fixed'
	| 'fullName'
	| 'text'
	| 'email'
	| 'emails'
	| 'phone'
	| 'phones'
	| 'user'
	| 'users'
	| 'tags'
	| 'flag'
	/** Do Not Disturb by channel */
	| 'channels'
	| 'country'
	| 'timezone'
	/** A day without a time of day */
	| 'day'
	| 'customFields'
	/** Custom fields by their names */
	| 'named';

export interface ContactField {
	label: string;
	kind: ContactFieldKind;
	/** Set for a field that Create, Update and Create or Update write */
	written?: {
		/** `top`: always shown, where the operation makes contacts; `details`: the user adds it */
		shown: 'top' | 'details';
		placeholder?: string;
		description?: string;
	};
	/** Set for a field that can be emptied (docs/highlevel-api.md, Contacts) */
	emptied?: {
		/** What empties it */
		by: null | '' | readonly [];
		label?: string;
	};
	/** Set for a field that HighLevel's search knows (docs/highlevel-api.md, Search) */
	searched?: {
		/** The search's own name for it */
		as?: string;
		label?: string;
		/** Which conditions it knows */
		how: 'text' | 'keyword' | 'range' | 'identity';
		kind?: SearchKind;
		/** Whether the result can be sorted by it */
		isSorted?: true;
	};
	/** Set for a field whose changes the trigger can tell: all that a search answers */
	watched?: { label?: string };
	/** Set for one that HighLevel gives back as it was sent, so that it tells whether a lost request was carried out */
	isEchoed?: true;
}
