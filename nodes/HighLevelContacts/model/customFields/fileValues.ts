import { InvalidInput } from '../../../shared/invalidInput';
import { asRecord } from '../../../shared/answered';
import type { CustomFieldDefinition } from './definitions';
import { splitList } from '../../../shared/values/splitList';

/** A file of a custom field: where it is, and what HighLevel keeps about it. */
export interface FileValue {
	url: string;
	meta?: unknown;
	[key: string]: unknown;
}

/** Files to put beside those that the contact has; made whole by `fitToContact`. */
export interface AddedFiles {
	add: FileValue[];
}

export function isFileField({ dataType }: CustomFieldDefinition): boolean {
	return dataType === 'FILE_UPLOAD' || dataType === 'SIGNATURE';
}

export function isAddedFiles(value: unknown): value is AddedFiles {
	return Array.isArray(asRecord(value).add);
}

/** The files in a value that HighLevel has answered: one, a list, or an object with each under its ID. */
export function filesOf(value: unknown): FileValue[] {
	if (isFile(value)) return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).filter(isFile);
}

function isFile(value: unknown): value is FileValue {
	return typeof asRecord(value).url === 'string';
}

/**
 * Files as HighLevel takes them: one as `{ url, meta }`, several as a list of these
 * (docs/highlevel-api.md, Custom fields). What is known about a file goes along unchanged.
 *
 * @param value addresses, objects with `url`, lists of these, a value that was read, or `{ add: … }` of these
 * @throws InvalidInput when it holds no files, or more than the field takes
 */
export function fileInput(
	value: unknown,
	definition: CustomFieldDefinition,
	label: string,
): FileValue | FileValue[] | AddedFiles {
	const given = parsed(value);
	const isAddition = Object.hasOwn(asRecord(given), 'add');
	const files = readFiles(isAddition ? asRecord(given).add : given);
	if (files.length === 0 || !files.every(({ url }) => /^https?:\/\//i.test(url))) {
		throw new InvalidInput(
			`The field '${label}' takes the web address of a file`,
			'Use an address such as https://example.com/form.pdf, an object such as {"url": "https://…"}, or a list of these. The file itself must be on the web already.',
		);
	}
	const described = files.map((file) => withMeta(file, definition));
	const checked = fileSet(described, definition, label);
	return isAddition && !isSingleFile(definition) ? { add: described } : checked;
}

/** All files that the field is to have. @throws InvalidInput when they are more than the field takes */
export function fileSet(
	files: FileValue[],
	definition: CustomFieldDefinition,
	label: string,
	hadList = false,
): FileValue | FileValue[] {
	const most = isSingleFile(definition) ? 1 : definition.maxFileLimit || Infinity;
	if (files.length > most) {
		throw new InvalidInput(
			`The field '${label}' takes ${most === 1 ? 'one file' : `up to ${most} files`}, not ${files.length}`,
			'Leave some out. A list of files replaces those that the contact has; {"add": …} keeps them.',
		);
	}
	const isList = definition.isMultiFileAllowed === true || hadList || files.length > 1;
	const [first] = files;
	return isList || !first ? files : first;
}

/** A list in a field for one file is taken, but HighLevel's own pages cannot show it. */
function isSingleFile({ dataType, isMultiFileAllowed }: CustomFieldDefinition): boolean {
	return dataType === 'SIGNATURE' || isMultiFileAllowed === false;
}

function parsed(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return undefined;
	}
}

function readFiles(value: unknown): FileValue[] {
	if (typeof value === 'string') {
		// A comma may be part of an address; between two addresses a new one begins after it.
		const text = value.replace(/\s+/g, (blank) => (blank.includes('\n') ? '\n' : ' '));
		const addresses = splitList(text, /[ \n]?[,\n][ \n]?(?=https?:\/\/)/i);
		return addresses.map((url) => ({ url: url.trim() }));
	}
	if (Array.isArray(value)) return value.flatMap(readFiles);
	const files = filesOf(value);
	// One without an address is refused with the others, in place of being left out.
	return files.length > 0 || value === null || value === undefined ? files : [{ url: '' }];
}

/** HighLevel keeps a description with each file; of an address alone there is only its name to say. */
function withMeta(file: FileValue, { id, dataType }: CustomFieldDefinition): FileValue {
	if (file.meta !== undefined) return file;
	const originalname = decodedName(file.url);
	const signature = dataType === 'SIGNATURE' ? { isSignature: true } : {};
	return { ...file, meta: { fieldname: id, originalname, ...signature } };
}

function decodedName(url: string): string {
	const [address = ''] = url.split(/[?#]/, 1);
	const name = address.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
