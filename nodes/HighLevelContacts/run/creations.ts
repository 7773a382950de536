/**
 * What one execution has created. Two items may ask for the same thing, such as the same note twice on one
 * contact; when the reply to one of them is lost, the other's result must not be taken for it.
 */
export class Creations {
	private readonly turns = new Map<string, Promise<unknown>>();
	private readonly ids = new Set<string>();

	/** Whether this execution knows already where the thing with this id came from. */
	isKnown(id: string): boolean {
		return this.ids.has(id);
	}

	/**
	 * Creates one thing. Creates with the same key run one after the other, so that what is found after a
	 * lost reply cannot be that of another item which is still under way.
	 *
	 * @param key stands for all that is sent
	 */
	async add<T extends { id: string }>(key: string, create: () => Promise<T>): Promise<T> {
		const before = this.turns.get(key) ?? Promise.resolve();
		const own = before.then(create, create).then((made) => {
			this.ids.add(made.id);
			return made;
		});
		this.turns.set(key, own);
		try {
			return await own;
		} finally {
			if (this.turns.get(key) === own) this.turns.delete(key);
		}
	}
}
