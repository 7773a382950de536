import { CONVERSATIONS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { checkLocation } from '../http/location.cts';
import { ApiError, badRequest, conversationError } from '../http/errors.cts';
import { readForm } from '../http/multipart.cts';
import { openAddress, storeUpload, uploadAddress } from '../model/uploads.cts';

const version = CONVERSATIONS_VERSION;

const MAX_FILES = 5;
const MAX_BYTES = 5 * 1024 * 1024;

const TAKEN = new Set(
	`jpg jpeg png gif svg heic ai mp4 mpeg 3gp mp3 wav wave aiff aif aifc gsm ulaw ogg aac m4a amr
	pdf doc docx txt csv xls xlsx ppt pptx odt zip rar vcf vcard ics`.split(/\s+/),
);

export const uploadEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/conversations/messages/upload',
		version,
		scope: 'conversations/message.write',
		status: 201,
		raw: true,
		handle: async ({ world, caller, rawBody, contentType }) => {
			const { files, fields } = await readForm(rawBody, contentType);
			const { locationId, conversationId, contactId } = fields;
			if (!locationId) throw badRequest('locationId is required');
			checkLocation(world, caller, locationId);
			const sent = files.filter(({ name }) => name === 'fileAttachment').map(({ file }) => file);
			if (sent.length === 0) throw refusedFiles(400, 'No files to upload');
			if (sent.length > MAX_FILES || sent.some(({ size }) => size > MAX_BYTES)) {
				throw refusedFiles(413, 'Failed to upload the files');
			}
			if (sent.some(({ name }) => !TAKEN.has(name.split('.').pop()?.toLowerCase() ?? ''))) {
				throw refusedFiles(415, 'Failed to upload the files');
			}
			if (conversationId && !world.store.conversations.has(conversationId)) {
				throw conversationError(500, 'Internal server error');
			}
			const folder = conversationId ?? `contact/${contactId ?? ''}`;
			const uploadedFiles: Record<string, string> = {};
			for (const file of sent) {
				const upload = await storeUpload(world, locationId, folder, file);
				uploadedFiles[file.name] = uploadAddress(world, upload);
			}
			return { uploadedFiles };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/files/d/:slug',
		version,
		scope: 'files.readonly',
		handle: ({ world, params, locationId }) => {
			const upload = world.store.uploads.get(params.slug ?? '');
			if (upload?.locationId !== locationId) throw conversationError(404, 'File not found');
			return {
				url: openAddress(world, upload),
				asset_id: upload.slug,
				content_type: upload.contentType,
				filename: upload.name,
				size: upload.bytes.byteLength,
				allow_download: true,
			};
		},
	}),
];

function refusedFiles(status: number, message: string): ApiError {
	return new ApiError(status, { status, message });
}
