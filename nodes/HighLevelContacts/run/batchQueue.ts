import type { Batch } from './operation';
import type { ItemContext } from './itemContext';
import type { Touch } from './keyedQueue';

export interface PendingBatch {
	key: string;
	batch: Batch;
	items: Array<{ itemIndex: number; context: ItemContext; touches: Touch[] }>;
}

/** Items that wait for others with which they can share a request. */
export class BatchQueue {
	private readonly groups = new Map<string, PendingBatch>();
	/** For each thing that is touched: the key of the latest group that touches it */
	private readonly keys = new Map<string, string>();

	add(key: string, batch: Batch, item: PendingBatch['items'][number]): PendingBatch {
		const group = this.groups.get(key) ?? { key, batch, items: [] };
		group.items.push(item);
		this.groups.set(key, group);
		for (const touch of item.touches) this.keys.set(touch.key, key);
		return group;
	}

	take(group: PendingBatch): PendingBatch {
		this.groups.delete(group.key);
		return group;
	}

	/**
	 * Hands the groups out that an item must not overtake, as they touch the same.
	 *
	 * @param own key of the group that the item joins, if any
	 */
	takeConflicting(touches: readonly Touch[], own: string | undefined): PendingBatch[] {
		const keys = new Set(touches.map((touch) => this.keys.get(touch.key)));
		return [...keys].flatMap((key) => {
			const group = key === undefined || key === own ? undefined : this.groups.get(key);
			return group ? this.take(group) : [];
		});
	}

	takeAll(): PendingBatch[] {
		return [...this.groups.values()].map((group) => this.take(group));
	}
}
