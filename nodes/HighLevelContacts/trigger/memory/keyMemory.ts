import { unpack, KEY_LENGTH, shortDigest } from './digest';

/** An event with the same key is the same one when it is read again. */
export interface EventKey {
	/** In milliseconds; must never change for this event. */
	at: number;
	text: string;
}

/** The keys stand under the start of their ten seconds, each list packed into one text. */
export type PackedKeys = Record<string, string>;

const BUCKET_MS = 10_000;
/** JSON adds so many characters around one list of keys. */
const BUCKET_WEIGHT = 14;

/**
 * n8n saves this with the workflow, so it must be short. Keys are compared within ten seconds only, so that of 10,000
 * contacts in one second not one in a billion is taken for another.
 */
export class KeyMemory {
	private readonly buckets = new Map<number, Set<string>>();
	private count = 0;

	constructor(packed: PackedKeys = {}) {
		for (const [label, text] of Object.entries(packed)) {
			const keys = new Set(unpack(text, KEY_LENGTH));
			this.buckets.set(Number.parseInt(label, 36), keys);
			this.count += keys.size;
		}
	}

	get weight(): number {
		return this.count * KEY_LENGTH + this.buckets.size * BUCKET_WEIGHT;
	}

	has({ at, text }: EventKey): boolean {
		return this.buckets.get(bucketOf(at))?.has(shortDigest(text)) ?? false;
	}

	add({ at, text }: EventKey): void {
		const bucket = bucketOf(at);
		const keys = this.buckets.get(bucket) ?? new Set();
		this.buckets.set(bucket, keys);
		this.count -= keys.size;
		keys.add(shortDigest(text));
		this.count += keys.size;
	}

	delete({ at, text }: EventKey): void {
		const bucket = bucketOf(at);
		const keys = this.buckets.get(bucket);
		if (!keys?.delete(shortDigest(text))) return;
		this.count -= 1;
		if (keys.size === 0) this.buckets.delete(bucket);
	}

	dropBefore(at: number): void {
		for (const bucket of this.buckets.keys()) {
			if (bucket < bucketOf(at)) this.drop(bucket);
		}
	}

	/** @returns the time before which nothing is remembered any more, if something was forgotten */
	shrinkTo(limit: number): number | undefined {
		let forgotten: number | undefined;
		for (const bucket of [...this.buckets.keys()].sort((a, b) => a - b)) {
			if (this.weight <= limit) break;
			this.drop(bucket);
			forgotten = (bucket + 1) * BUCKET_MS;
		}
		return forgotten;
	}

	pack(): PackedKeys {
		const sorted = [...this.buckets].sort(([a], [b]) => a - b);
		return Object.fromEntries(
			sorted.map(([bucket, keys]) => [bucket.toString(36), [...keys].join('')]),
		);
	}

	private drop(bucket: number): void {
		this.count -= this.buckets.get(bucket)?.size ?? 0;
		this.buckets.delete(bucket);
	}
}

function bucketOf(at: number): number {
	return Math.floor(at / BUCKET_MS);
}
