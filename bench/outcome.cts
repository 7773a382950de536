import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { JournalEntry } from '../sandbox/index.cts';
import type { StoredContact } from './benchSandbox.cts';
import { newTag, oldTag, type Task } from './tasks.cts';

export interface Outcome {
	items: IDataObject[];
	ids: string[];
	output: INodeExecutionData[];
	journal: JournalEntry[];
	contacts: StoredContact[];
}

/** Counts them whatever the node said about it. */
export function failedCount({ work, count }: Task, outcome: Outcome): number {
	const after = new Map(outcome.contacts.map((contact) => [contact.id, contact]));
	switch (work) {
		case 'create':
			return count - new Set(createdEmails(outcome.journal)).size;
		case 'tag':
			return outcome.ids.filter((id) => {
				const tags = after.get(id)?.tags ?? [];
				return !tags.includes(oldTag) || !tags.includes(newTag);
			}).length;
		case 'update':
			return outcome.items.filter(({ id, city }) => after.get(id as string)?.city !== city).length;
		case 'get':
		case 'getMany': {
			const read = new Set(outcome.output.flatMap(({ json }) => idsIn(json)));
			return outcome.ids.filter((id) => !read.has(id)).length;
		}
	}
}

export function doubledCount({ work }: Task, { journal }: Outcome): number {
	const written = work === 'create' ? createdEmails(journal) : changedIds(journal);
	return written.length - new Set(written).size;
}

function createdEmails(journal: JournalEntry[]): string[] {
	return journal
		.filter(({ applied, route }) => applied && ['/contacts/', '/contacts/upsert'].includes(route))
		.map(({ body }) => (body as IDataObject).email as string);
}

function changedIds(journal: JournalEntry[]): string[] {
	return journal
		.filter(({ applied }) => applied)
		.flatMap(({ path, body }) => {
			const { contacts } = (body ?? {}) as { contacts?: string[] };
			return contacts ?? [path.split('/')[2] ?? ''];
		});
}

/** A node puts out contacts, or what HighLevel answered: one inside `contact`, or a page in `contacts`. */
function idsIn(json: IDataObject): string[] {
	const { contacts = [json.contact ?? json] } = json;
	return (contacts as IDataObject[]).map(({ id }) => id as string);
}
