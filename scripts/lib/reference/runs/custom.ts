import { rl, type Runs } from './run';

/** What comes out is what the user asks for, so that no schema describes it. */
export const customRuns: Runs = {
	send: ({ contactId }) => [
		{
			parameters: {
				method: 'POST',
				path: rl('/contacts/{contactId}/tags'),
				pathValues: { pairs: [{ name: 'contactId', value: contactId }] },
				body: '{"tags": ["texted"]}',
				options: { split: 'tags' },
			},
			isOtherShape: true,
		},
		{
			parameters: {
				method: 'GET',
				path: rl('/locations/{locationId}/tags'),
				options: { split: 'tags' },
			},
			isOtherShape: true,
		},
	],
};
