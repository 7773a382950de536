/**
 * What one execution has created. Two items may ask for the same thing, such as the same note twice on one
 * contact; when the reply to one of them is lost, the other's result must not be taken for it. Such items touch
 * the same contact and so are worked on one after the other.
 */
export class CreatedIds {
	private readonly ids = new Set<unknown>();

	isKnown(id: unknown): boolean {
		return this.ids.has(id);
	}

	add(id: unknown): void {
		this.ids.add(id);
	}
}
