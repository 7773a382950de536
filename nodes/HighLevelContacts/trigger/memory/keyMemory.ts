import { unpack, KEY_LENGTH, shortDigest } from './digest';

/** What makes an event the same one when it is read again. */
export interface EventKey {
	/** A date that never changes for this event, in milliseconds */
	at: number;
	text: string;
}

/** Keys by the start of their ten seconds, each list packed into one text. Plain JSON. */
export type PackedKeys = Record<string, string>;

const BUCKET_MS = 10_000;
/** What JSON adds around one list of keys. */
const BUCKET_WEIGHT = 14;

/**
 * Remembers what has been reported, in few bytes: n8n saves this with the workflow. Keys are compared within ten
 * seconds only, so that of 10,000 contacts in one second not one in a billion is taken for another.
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

	/** About how many characters `pack` makes. */
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

	/** Forgets what is older than `at`, to within ten seconds. */
	dropBefore(at: number): void {
		for (const bucket of this.buckets.keys()) {
			if (bucket < bucketOf(at)) this.drop(bucket);
		}
	}

	/**
	 * Forgets the oldest keys until the weight is within `limit`.
	 *
	 * @returns the time before which nothing is remembered any more, if something was forgotten
	 */
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
