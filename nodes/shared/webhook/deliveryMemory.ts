import { createHash } from 'node:crypto';

/** The keys stand under the ten minutes in which they came, each list packed into one text. */
export type PackedDeliveries = Record<string, string>;

export interface Delivery {
	/** Is absent where HighLevel sends none. */
	id?: string;
	/** The type of the event, and the record that it is about. */
	subject: string;
	/** A hash of the bytes. */
	content: string;
}

const BUCKET_MS = 600_000;
/** A key has 48 bits: among as many as are kept, not one in a billion is taken for another. */
const KEY_LENGTH = 8;
const HALF = KEY_LENGTH / 2;
/** They take 120 KB, which n8n reads and writes with the workflow at each delivery. */
const MOST_KEYS = 15_000;

export class DeliveryMemory {
	/**
	 * n8n saves this object. It stays the same one and is changed in place: n8n makes a copy of the workflow for each
	 * delivery and saves them in any order, and so each of them saves all deliveries.
	 */
	readonly packed: PackedDeliveries = {};
	private readonly keys = new Set<string>();

	constructor(private readonly most = MOST_KEYS) {}

	/**
	 * Notes a delivery. Without an ID it is known by its content, and only until the same record has told something
	 * else: Do Not Disturb that goes on, off and on again tells the same twice, and both count.
	 *
	 * @returns false when it is known
	 */
	add({ id, subject, content }: Delivery, now: number): boolean {
		const key = id ? hash(id, KEY_LENGTH) : hash(subject, HALF) + hash(content, HALF);
		if (this.keys.has(key)) return false;
		if (!id) this.forget((other) => other.startsWith(key.slice(0, HALF)));
		this.put(labelOf(now), key);
		return true;
	}

	/** Whether a delivery with this ID has come. */
	has(id: string): boolean {
		return this.keys.has(hash(id, KEY_LENGTH));
	}

	/** A restart or another process of n8n may have saved deliveries that this one does not know. */
	absorb(saved: PackedDeliveries): void {
		for (const [label, text] of Object.entries(saved)) {
			if (this.packed[label] === text) continue;
			for (const key of keysIn(text)) if (!this.keys.has(key)) this.put(label, key);
		}
	}

	trim(at: number): void {
		const labels = Object.keys(this.packed).sort((a, b) => timeOf(a) - timeOf(b));
		for (const label of labels) {
			const keys = keysIn(this.packed[label] ?? '');
			const isOld = timeOf(label) + BUCKET_MS <= at;
			const surplus = isOld ? keys.length : this.keys.size - this.most;
			if (surplus <= 0) return;
			this.keep(label, keys.slice(surplus), keys.slice(0, surplus));
		}
	}

	private forget(isGone: (key: string) => boolean): void {
		for (const [label, text] of Object.entries(this.packed)) {
			const keys = keysIn(text);
			const gone = keys.filter(isGone);
			if (gone.length > 0)
				this.keep(
					label,
					keys.filter((key) => !isGone(key)),
					gone,
				);
		}
	}

	private put(label: string, key: string): void {
		this.keys.add(key);
		this.packed[label] = (this.packed[label] ?? '') + key;
	}

	private keep(label: string, kept: string[], gone: string[]): void {
		for (const key of gone) this.keys.delete(key);
		if (kept.length > 0) this.packed[label] = kept.join('');
		else delete this.packed[label];
	}
}

function hash(text: string, length: number): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

function keysIn(text: string): string[] {
	return text.match(/.{8}/g) ?? [];
}

function labelOf(time: number): string {
	return Math.floor(time / BUCKET_MS).toString(36);
}

function timeOf(label: string): number {
	return Number.parseInt(label, 36) * BUCKET_MS;
}
