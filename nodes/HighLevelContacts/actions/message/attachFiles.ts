import { checkFile, checkFileCount, checkFileUrl } from '../../model/message/files';
import type { ItemContext } from '../../run/itemContext';
import { DryRun } from '../../transport/dryRun';
import { messages } from '../../transport/endpoints/messages';
import { Multipart, type FileContent } from '../../transport/multipart';
import { fileFields } from './messageFields';

export interface ChosenFiles {
	attachmentUrls?: string[];
	binaryFields?: string[];
}

/** The files of a message, checked and not yet uploaded. */
export interface CheckedFiles {
	urls: string[];
	files: FileContent[];
}

/**
 * Looks at the files of a message before anything is sent.
 *
 * @param takesQuery whether HighLevel takes addresses with a question mark
 * @throws InvalidInput for what HighLevel would refuse
 */
export async function checkFiles(
	{ files }: ItemContext,
	{ attachmentUrls = [], binaryFields = [] }: ChosenFiles,
	takesQuery: boolean,
): Promise<CheckedFiles> {
	const { attachmentUrls: urls, binaryFields: fields } = fileFields;
	checkFileCount(attachmentUrls.length + binaryFields.length);
	for (const url of attachmentUrls) checkFileUrl(url, urls.property.displayName, takesQuery);
	const read = await Promise.all(
		binaryFields.map(async (field) => await files.read(field, fields.property.displayName)),
	);
	read.forEach(checkFile);
	return { urls: attachmentUrls, files: read };
}

/** Uploads the files of a message to HighLevel; the addresses of all that go with it. */
export async function uploadFiles(
	{ api }: ItemContext,
	contactId: string,
	{ urls: given, files }: CheckedFiles,
): Promise<string[]> {
	const uploaded: string[] = [];
	for (const file of files) {
		const { locationId } = api;
		const body = new Multipart({ locationId, contactId }, 'fileAttachment', file);
		const urls = await api.call(messages.upload, {}, { body });
		// What a dry run is to show is the message, with what would be uploaded.
		uploaded.push(...(urls instanceof DryRun ? [`(upload of ${file.name})`] : urls));
	}
	return [...given, ...uploaded];
}
