/**
 * What one execution has created. Two items may ask for the same thing, such as the same note twice on one
 * contact; when the reply to one of them is lost, the other's result must not be taken for it. Such items touch
 * the same contact and so are worked on one after the other.
 */
export class CreatedIds {
	private readonly ids = new Set<unknown>();

	/** Whether this execution knows already where the thing with this id came from. */
	isKnown(id: unknown): boolean {
		return this.ids.has(id);
	}

	/** Remembers something that an item has made, or found to be its own. */
	add(id: unknown): void {
		this.ids.add(id);
	}
}
