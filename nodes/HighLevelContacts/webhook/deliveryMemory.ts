import { createHash } from 'node:crypto';

/** Keys by the ten seconds in which they came, each list packed into one text. Plain JSON. */
export type PackedDeliveries = Record<string, string>;

const BUCKET_MS = 10_000;
/** Characters per key, which are 48 bits: among as many as are kept, not one in a billion is taken for another. */
const KEY_LENGTH = 8;
/** 120 KB. n8n reads and writes them with the workflow at each delivery. */
const MOST_KEYS = 15_000;

/** Remembers which deliveries came in, for a while and up to a number. */
export class DeliveryMemory {
	/**
	 * What n8n is to save. It stays the same object and is changed in place: n8n makes a copy of the workflow
	 * for each delivery and saves them in any order, and so each of them saves all deliveries.
	 */
	readonly packed: PackedDeliveries = {};
	private readonly keys = new Set<string>();

	/** @param most keys kept; another number is for tests only */
	constructor(private readonly most = MOST_KEYS) {}

	/**
	 * Notes a delivery.
	 *
	 * @returns false when it is known
	 */
	add(id: string, now: number): boolean {
		const key = createHash('sha256').update(id).digest('base64url').slice(0, KEY_LENGTH);
		if (this.keys.has(key)) return false;
		this.put(labelOf(now), key);
		return true;
	}

	/** Takes over what was saved, as after a restart or by another process of n8n. */
	absorb(saved: PackedDeliveries): void {
		for (const [label, text] of Object.entries(saved)) {
			if (this.packed[label] === text) continue;
			for (let at = 0; at < text.length; at += KEY_LENGTH) {
				const key = text.slice(at, at + KEY_LENGTH);
				if (!this.keys.has(key)) this.put(label, key);
			}
		}
	}

	/** Forgets what is older than `at`, and the oldest of what is too much; to within ten seconds. */
	trim(at: number): void {
		const labels = Object.keys(this.packed).sort((a, b) => timeOf(a) - timeOf(b));
		for (const label of labels) {
			if (timeOf(label) + BUCKET_MS > at && this.keys.size <= this.most) return;
			this.drop(label);
		}
	}

	private put(label: string, key: string): void {
		this.keys.add(key);
		this.packed[label] = (this.packed[label] ?? '') + key;
	}

	private drop(label: string): void {
		const text = this.packed[label] ?? '';
		for (let at = 0; at < text.length; at += KEY_LENGTH) {
			this.keys.delete(text.slice(at, at + KEY_LENGTH));
		}
		delete this.packed[label];
	}
}

function labelOf(time: number): string {
	return Math.floor(time / BUCKET_MS).toString(36);
}

function timeOf(label: string): number {
	return Number.parseInt(label, 36) * BUCKET_MS;
}
