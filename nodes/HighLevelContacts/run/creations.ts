/**
 * What one execution has created. Two items may ask for the same thing, such as the same note twice on one
 * contact; when the reply to one of them is lost, the other's result must not be taken for it.
 */
export class Creations {
	private readonly turns = new Map<string, Promise<unknown>>();
	private readonly ids = new Set<unknown>();

	/** Whether this execution knows already where the thing with this id came from. */
	isKnown(id: unknown): boolean {
		return this.ids.has(id);
	}

	/**
	 * Creates one thing. Creates that share a key run one after the other, so that what is found after a
	 * lost reply cannot be that of another item which is still under way.
	 *
	 * @param key stands for all that is sent; several where any of them makes two creates the same
	 */
	async add<T extends { id?: unknown }>(
		key: string | string[],
		create: () => Promise<T>,
	): Promise<T> {
		const keys = [key].flat();
		const before = Promise.allSettled(keys.map((one) => this.turns.get(one)));
		const own = before.then(create).then((made) => {
			this.ids.add(made.id);
			return made;
		});
		for (const one of keys) this.turns.set(one, own);
		try {
			return await own;
		} finally {
			for (const one of keys) if (this.turns.get(one) === own) this.turns.delete(one);
		}
	}
}
