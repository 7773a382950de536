import type { IDataObject } from 'n8n-workflow';
import { flag } from '../../fields/flag';
import { attachmentsOf, messageOutput } from '../../model/message/messageOutput';
import type { Message } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { messages } from '../../transport/endpoints/messages';
import type { FileContent } from '../../transport/multipart';
import { isNotFound } from '../../transport/replyErrors';

export const downloadsFiles = flag(
	{
		displayName: 'Download Attachments',
		description:
			'Whether to put the files of the message out as binary data, in the fields attachment_0, attachment_1 and so on',
	},
	true,
);

/** Where HighLevel keeps uploaded files; open for an hour, and by a request with the login afterwards. */
const SECURE_PATH = /\/files\/d\/([^/]+)\/?$/;

/** A message as it comes out, with its files where they are wanted. */
export async function messageRow(
	item: ItemContext,
	message: Message,
	{
		simple = true,
		downloadsFiles: isWanted = false,
	}: { simple?: boolean; downloadsFiles?: boolean },
): Promise<IDataObject> {
	const row = messageOutput(message, simple);
	if (!isWanted) return row;
	for (const [place, url] of attachmentsOf(message).entries()) {
		await item.files.attach(row, `attachment_${place}`, await fetchFile(item, url));
	}
	return row;
}

async function fetchFile({ api, files }: ItemContext, url: string): Promise<FileContent> {
	const slug = slugIn(url);
	if (slug === undefined) return await files.download(url);
	const { name, mimeType, ...place } = await api.call<
		{ url: string; name?: string; mimeType?: string },
		'/files/d/{slug}'
	>(
		messages.file,
		{ slug },
		// The address may be another service's, whose path looks the same.
		{ accept: (facts) => (isNotFound(facts) ? { url } : undefined) },
	);
	const file = await files.download(place.url);
	return { ...file, name: name ?? file.name, mimeType: mimeType ?? file.mimeType };
}

/** What HighLevel calls a file in the address that it keeps it under; nothing for any other address. */
function slugIn(url: string): string | undefined {
	const written = URL.canParse(url) ? SECURE_PATH.exec(new URL(url).pathname)?.[1] : undefined;
	try {
		return written && decodeURIComponent(written);
	} catch {
		return undefined;
	}
}
