import { MOST_REMEMBERED } from '../memory/digest';

export interface OpenTask {
	id: string;
	/** A task cannot be asked for without its contact. */
	contactId: string;
}

/** The text is `task/contact`, separated by blanks. */
export class OpenTaskMemory {
	private readonly tasks = new Map<string, OpenTask>();
	private weight = 0;

	constructor(
		packed = '',
		private readonly most = MOST_REMEMBERED,
	) {
		for (const entry of packed.split(' ').filter(Boolean)) {
			const [id = '', contactId = ''] = entry.split('/');
			this.add({ id, contactId });
		}
	}

	/** A task for which there is no room waits until others are done. */
	add({ id, contactId }: { id: string; contactId: string | null }): void {
		if (!contactId || this.tasks.has(id)) return;
		const task = { id, contactId };
		if (this.weight + weightOf(task) > this.most) return;
		this.tasks.set(id, task);
		this.weight += weightOf(task);
	}

	delete(task: OpenTask): void {
		if (this.tasks.delete(task.id)) this.weight -= weightOf(task);
	}

	missingAmong(open: ReadonlyArray<{ id: string }>): OpenTask[] {
		const present = new Set(open.map(({ id }) => id));
		return [...this.tasks.values()].filter(({ id }) => !present.has(id));
	}

	pack(): string {
		return [...this.tasks.values()].map(({ id, contactId }) => `${id}/${contactId}`).join(' ');
	}
}

function weightOf({ id, contactId }: OpenTask): number {
	return id.length + contactId.length + 2;
}
