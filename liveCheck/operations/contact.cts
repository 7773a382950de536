import { newEmail, newName, TAG } from '../made/names.cts';
import type { Stage } from '../stage/stage.cts';
import { firstOf, NotTried } from '../stage/survey.cts';
import { rl, type Attempt, type Attempts, type Scene } from './attempt.cts';

type Json = Record<string, unknown>;

const onContact = ({ contactId }: Scene, more: Attempt['parameters'] = {}): Attempt => ({
	parameters: { contactId: rl(contactId), ...more },
});

const followers = (stage: Stage, scene: Scene) =>
	onContact(scene, { followers: [firstOf(stage.survey, 'users', 'user')] });

/** Each has one of its own; the contact of the check is nobody else's. */
async function makeBusiness(stage: Stage): Promise<string> {
	const { body } = await stage.ask('POST', '/businesses/', {
		body: { locationId: stage.locationId, name: newName('business') },
	});
	return String(((body.buiseness ?? body.business) as Json).id);
}

/** What starts something for the contact is only tried where the user has named it. */
function allowed(id: string | undefined, flag: string, what: string): string {
	if (id) return id;
	throw new NotTried(`it starts a ${what} of the account; name one that may run with ${flag}`);
}

const someone = () => ({
	firstName: TAG,
	lastName: 'Operation',
	email: newEmail(),
	additionalFields: { dnd: true, tags: TAG },
});

export const contactAttempts: Attempts = {
	addFollowers: followers,
	addToCampaign: ({ leave }, scene) =>
		onContact(scene, { campaignId: rl(allowed(leave.campaignId, '--campaign', 'campaign')) }),
	addToWorkflow: ({ leave }, scene) =>
		onContact(scene, { workflowId: rl(allowed(leave.workflowId, '--workflow', 'workflow')) }),
	assignBusiness: async (stage, scene) =>
		onContact(scene, { businessId: rl(await makeBusiness(stage)) }),
	create: () => ({ parameters: someone() }),
	delete: async (stage) => ({ parameters: { contactId: rl(await stage.contact()) } }),
	get: (_stage, scene) => onContact(scene),
	getAll: () => ({ parameters: { limit: 5, filters: { tags: TAG } } }),
	lookup: (_stage, { email }) => ({ parameters: { email } }),
	readText: () => ({ parameters: { text: 'TASK call Bob by 2026-03-06 at 14:30' } }),
	removeBusiness: async (stage, scene) => {
		const body = {
			locationId: stage.locationId,
			ids: [scene.contactId],
			businessId: await makeBusiness(stage),
		};
		await stage.ask('POST', '/contacts/bulk/business', { body });
		return onContact(scene);
	},
	removeFollowers: followers,
	removeFromAllCampaigns: (_stage, scene) => onContact(scene),
	removeFromCampaign: ({ leave, survey }, scene) =>
		onContact(scene, {
			campaignId: rl(leave.campaignId ?? firstOf(survey, 'campaigns', 'campaign')),
		}),
	removeFromWorkflow: ({ leave, survey }, scene) =>
		onContact(scene, {
			workflowId: rl(leave.workflowId ?? firstOf(survey, 'workflows', 'workflow')),
		}),
	setDnd: (_stage, scene) =>
		onContact(scene, { channels: { SMS: 'active' }, message: 'Live check' }),
	update: (_stage, scene) => onContact(scene, { updateFields: { city: 'Springfield' } }),
	upsert: (_stage, { email }) => ({
		parameters: { email, additionalFields: { tagsToAdd: `${TAG} upserted` } },
	}),
};
