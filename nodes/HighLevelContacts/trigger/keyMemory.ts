import { createHash } from 'node:crypto';
import type { Identity } from './events';

/** Keys by the start of their ten seconds, each list packed into one text. Plain JSON. */
export type PackedKeys = Record<string, string>;

const BUCKET_MS = 10_000;
/** Characters per key, which are 48 bits. They are compared within ten seconds only, so that of 10,000
 * contacts in one second not one in a billion is taken for another. */
const KEY_LENGTH = 8;
/** What JSON adds around one list of keys. */
const BUCKET_WEIGHT = 14;

/** Remembers what has been reported, in few bytes: n8n saves this with the workflow. */
export class KeyMemory {
	private readonly buckets = new Map<number, Set<string>>();
	private count = 0;

	constructor(packed: PackedKeys = {}) {
		for (const [label, text] of Object.entries(packed)) {
			const keys = new Set<string>();
			for (let at = 0; at < text.length; at += KEY_LENGTH)
				keys.add(text.slice(at, at + KEY_LENGTH));
			this.buckets.set(Number.parseInt(label, 36), keys);
			this.count += keys.size;
		}
	}

	/** About how many characters `pack` makes. */
	get weight(): number {
		return this.count * KEY_LENGTH + this.buckets.size * BUCKET_WEIGHT;
	}

	has({ at, text }: Identity): boolean {
		return this.buckets.get(bucketOf(at))?.has(keyOf(text)) ?? false;
	}

	add({ at, text }: Identity): void {
		const bucket = bucketOf(at);
		const keys = this.buckets.get(bucket) ?? new Set();
		this.buckets.set(bucket, keys);
		this.count -= keys.size;
		keys.add(keyOf(text));
		this.count += keys.size;
	}

	delete({ at, text }: Identity): void {
		const bucket = bucketOf(at);
		const keys = this.buckets.get(bucket);
		if (!keys?.delete(keyOf(text))) return;
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

function keyOf(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
}
