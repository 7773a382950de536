import { contactsMatching } from '../../queries/contactPages';
import { idIn } from '../../../shared/answered';
import { tagsOf } from '../../model/values/tags';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { unpack, KEY_LENGTH, MOST_REMEMBERED, shortDigest } from '../memory/digest';
import type { ChangeDetector, ContactChange } from './changeDetector';
import type { Row } from './row';

/** It stands at the start of a packed memory that lacks some holders of the tag. */
const PARTIAL = '~';

/**
 * As long as everybody who has the tag is remembered, who is not remembered does not have it, so that also of
 * contacts never seen before it is known whether the tag is new.
 */
export class TaggedContacts implements ChangeDetector {
	private readonly keys: Set<string>;
	private isComplete: boolean;

	constructor(
		private readonly event: 'tagAdded' | 'tagRemoved',
		private readonly tag: string,
		packed = '',
		private readonly most = MOST_REMEMBERED / KEY_LENGTH,
	) {
		this.isComplete = !packed.startsWith(PARTIAL);
		this.keys = new Set(unpack(this.isComplete ? packed : packed.slice(1), KEY_LENGTH));
	}

	async learn(api: Api): Promise<void> {
		const filters = [{ field: 'tags', operator: 'eq', value: this.tag }];
		const sort = { field: 'dateUpdated', direction: 'desc' };
		const newest: Contact[] = [];
		for await (const contact of contactsMatching(api, { filters }, sort, Infinity)) {
			if (newest.length >= this.most) {
				this.isComplete = false;
				break;
			}
			newest.push(contact);
		}
		for (const contact of newest.toReversed()) {
			const id = idIn(contact);
			if (id !== undefined) this.keys.add(shortDigest(id));
		}
	}

	compare({ contact, id }: Row, isNew: boolean): ContactChange | undefined {
		const had = this.keys.has(shortDigest(id));
		const has = this.isOn(contact);
		const isKnown = had || this.isComplete || isNew;
		if (has === had || !isKnown || has !== (this.event === 'tagAdded')) return undefined;
		return { event: this.event, tag: this.tag };
	}

	remember({ contact, id }: Row): void {
		const key = shortDigest(id);
		if (this.isOn(contact)) this.keys.add(key);
		else this.keys.delete(key);
	}

	pack(): string {
		const all = [...this.keys];
		const isComplete = this.isComplete && all.length <= this.most;
		return (isComplete ? '' : PARTIAL) + all.slice(-this.most).join('');
	}

	private isOn({ tags }: Contact): boolean {
		return tagsOf(tags).includes(this.tag);
	}
}
