import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { badRequest, notFound } from '../http/errors.cts';
import { readFiles } from '../http/multipart.cts';
import {
	anything,
	bool,
	listOf,
	numeric,
	oneOf,
	required,
	shape,
	text,
	textList,
} from '../http/shape.cts';
import { newId, newUuid } from '../ids.cts';
import { fullView } from '../model/contactViews.cts';
import {
	createDefinition,
	createdDefinitionView,
	definitionOf,
	definitionView,
	updateDefinition,
} from '../model/customFieldDefinitions.cts';

const version = CONTACTS_VERSION;
const READ = 'locations/customFields.readonly';
const WRITE = 'locations/customFields.write';
const LIST = '/locations/:locationId/customFields';
const ONE = '/locations/:locationId/customFields/:id';

const definition = {
	name: required(text),
	placeholder: text,
	acceptedFormat: textList,
	isMultipleFile: bool,
	maxNumberOfFiles: numeric,
	textBoxListOptions: listOf(shape({ label: text, prefillValue: text })),
	options: textList,
	position: numeric,
	model: oneOf('contact', 'opportunity'),
};

/** docs/highlevel-api.md, Custom fields, with the upload of files */
export const customFieldEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: LIST,
		version,
		scope: READ,
		query: shape({ model: oneOf('contact', 'opportunity', 'all') }),
		handle: ({ world, query: { model = 'contact' }, locationId }) => ({
			customFields: [...world.store.customFields.values()]
				.filter((field) => field.locationId === locationId)
				.filter((field) => model === 'all' || field.model === model)
				.map(definitionView),
		}),
	}),
	endpoint({
		method: 'POST',
		path: LIST,
		version,
		scope: WRITE,
		status: 201,
		body: shape({
			...definition,
			dataType: required(text),
			parentId: text,
			fieldKey: text,
			description: text,
		}),
		handle: ({ world, body, locationId }) => ({
			customField: createdDefinitionView(createDefinition(world, locationId, body)),
		}),
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, params, locationId }) => ({
			customField: definitionView(definitionOf(world, params.id ?? '', locationId)),
		}),
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body: shape({ ...definition, dataType: anything }),
		handle: ({ world, params, body, locationId }) => {
			const field = definitionOf(world, params.id ?? '', locationId);
			return {
				customField: definitionView(updateDefinition(field, { ...body, dataType: undefined })),
			};
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			const field = definitionOf(world, params.id ?? '', locationId);
			world.store.customFields.delete(field.id);
			return { succeded: true };
		},
	}),
	endpoint({
		method: 'POST',
		path: '/locations/:locationId/customFields/upload',
		version,
		scope: WRITE,
		raw: true,
		handle: async ({ world, rawBody, contentType }) => {
			const files = await readFiles(rawBody, contentType);
			const uploaded = files.map(({ file }) => [file.name, fileUrl(world.url, file.name)]);
			return { uploadedFiles: Object.fromEntries(uploaded) as object, meta: [] };
		},
	}),
	endpoint({
		method: 'POST',
		path: '/forms/upload-custom-files',
		version,
		scope: 'forms.write',
		raw: true,
		query: shape({ contactId: required(text), locationId: required(text) }),
		handle: async ({ world, query, rawBody, contentType, locationId }) => {
			const contact = world.contacts.get(query.contactId, locationId);
			const sent = new Map<string, object[]>();
			for (const { name, file } of await readFiles(rawBody, contentType)) {
				const [fieldId = '', uuid = newUuid()] = name.split('_');
				const field = world.store.customFields.get(fieldId);
				if (!field) throw notFound(world.settings.unknownIdStatus, 'Custom field', fieldId);
				if (field.dataType !== 'FILE_UPLOAD') throw badRequest(`Invalid field ${fieldId}`);
				const meta = {
					fieldname: name,
					originalname: file.name,
					encoding: '7bit',
					mimetype: file.type,
					size: file.size,
					uuid,
				};
				const made = { url: fileUrl(world.url, file.name), meta, documentId: newId() };
				sent.set(fieldId, [...(sent.get(fieldId) ?? []), made]);
			}
			// The files that the field had before are gone, as was seen live.
			const values = [...sent].map(([id, files]) => {
				const isMulti = world.store.customFields.get(id)?.isMultiFileAllowed;
				return [id, isMulti ? files : files[0]];
			});
			const customFields = {
				...contact.customFields,
				...(Object.fromEntries(values) as Record<string, unknown>),
			};
			return { contact: fullView(world.contacts.change(contact, { customFields })) };
		},
	}),
];

function fileUrl(base: string, name: string): string {
	return `${base}/documents/${newUuid()}/${encodeURIComponent(name)}`;
}
