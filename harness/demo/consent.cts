import { fixtures } from '../../sandbox/index.cts';
import { UserError } from '../tools/steps.cts';

/**
 * What a person does on the sandbox's consent page: chooses the sub-account, or the agency, and presses Allow.
 * Returns the address that the page sends the browser to, with the code.
 */
export async function agree(
	authorizationUrl: string,
	choice = `location:${fixtures.LOCATION_ID}`,
): Promise<string> {
	const page = await fetch(authorizationUrl);
	const cookie = page.headers.getSetCookie()[0]?.split(';')[0];
	if (!page.ok || !cookie) {
		throw new UserError(`The sandbox does not offer a connection: ${await page.text()}`);
	}
	await page.body?.cancel();
	const { origin, pathname, searchParams } = new URL(authorizationUrl);
	const form = new URLSearchParams(searchParams);
	form.set('nonce', cookie.slice(cookie.indexOf('=') + 1));
	form.set('choice', choice);
	form.set('decision', 'allow');
	const answer = await fetch(origin + pathname, {
		method: 'POST',
		headers: { cookie },
		body: form,
		redirect: 'manual',
	});
	const target = answer.headers.get('location');
	if (!target) throw new UserError(`The sandbox refused the connection: ${await answer.text()}`);
	return target;
}
