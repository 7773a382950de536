/** Something that work reads or changes, such as a contact. */
export interface Touch {
	/** Unique within the sub-account */
	key: string;
	/** Work that touches it in the same manner runs side by side; without one, only one after the other */
	manner?: string;
}

export interface Turn<T> {
	/** Whether earlier work that touches the same is still to be done */
	isWaiting: boolean;
	result: Promise<T>;
}

/** Work on one thing that may run side by side. */
interface Group {
	manner: string | undefined;
	/** The work before it, all of it done; nothing when there is none */
	before: Promise<unknown> | undefined;
	members: Set<Promise<unknown>>;
}

/**
 * Keeps work on the same thing in the order in which it came, and lets all other work run side by side. Work
 * that fails makes room for the next like any other.
 */
export class KeyedQueue {
	private readonly groups = new Map<string, Group>();

	take<T>(touches: readonly Touch[], work: () => Promise<T>): Turn<T> {
		// Each thing once, or the work would wait for itself.
		const things = new Map(touches.map((touch) => [touch.key, touch]));
		const joined = new Map([...things].map(([key, touch]) => [key, this.groupFor(touch)]));
		const before = [...joined.values()].flatMap((group) => group.before ?? []);
		const isWaiting = before.length > 0;
		const result = isWaiting ? Promise.all(before).then(work) : work();
		for (const group of joined.values()) group.members.add(result);
		const leave = () => {
			for (const [key, group] of joined) {
				group.members.delete(result);
				if (group.members.size === 0 && this.groups.get(key) === group) this.groups.delete(key);
			}
		};
		result.then(leave, leave);
		return { isWaiting, result };
	}

	private groupFor({ key, manner }: Touch): Group {
		const last = this.groups.get(key);
		if (last && manner !== undefined && last.manner === manner) return last;
		const group: Group = {
			manner,
			before: last && Promise.allSettled(last.members),
			members: new Set(),
		};
		// Once all before it is done, nobody has to wait for it any more.
		void group.before?.then(() => {
			group.before = undefined;
		});
		this.groups.set(key, group);
		return group;
	}
}
