import { rl, type Runs } from './run.cts';

/** What comes out is what the user asks for, so that no schema describes it. */
export const customRuns: Runs = {
	send: () => [
		{
			parameters: {
				method: 'POST',
				path: rl('/locations/{locationId}/tags'),
				body: '{"name": "texted"}',
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
