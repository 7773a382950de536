import { InvalidInput } from '../../shared/invalidInput';

/** HighLevel's IDs have 20 to 50 characters; anything much longer is a value from a wrong field. */
const LONGEST_ID = 200;

/** @throws InvalidInput when the value could change the path */
export function encodeSegment(segment: string | undefined): string {
	const value = segment?.trim() ?? '';
	if (value === '' || value === '.' || value === '..') {
		throw new InvalidInput(
			'An ID is empty or not usable',
			'Check the ID fields of this node. An expression may have returned nothing.',
		);
	}
	if (value.length > LONGEST_ID) {
		throw new InvalidInput(
			`An ID is too long: ${value.length} characters`,
			`It starts with "${value.slice(0, 30)}". HighLevel IDs are about 20 characters long.`,
		);
	}
	// A lone surrogate cannot be encoded; toWellFormed is missing in the Node versions of older hosts.
	return encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
