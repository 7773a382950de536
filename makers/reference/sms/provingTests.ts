import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repoRoot } from '../../../harness/tools/paths';

/** A test whose title ends with the requirements that it shows, such as `[R08 P10]`. */
export interface ProvingTest {
	/** The title without the brackets. */
	title: string;
	requirements: string[];
	/** The `describe` around it. */
	group: string;
	/** Path from the repository's root. */
	file: string;
}

/** All of them, by the names that the tests have now. */
export function provingTests(): ProvingTest[] {
	return readdirSync(path.join(repoRoot, 'test'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.ts'))
		.sort()
		.flatMap((name) => read(path.posix.join('test', name.split(path.sep).join('/'))));
}

function read(file: string): ProvingTest[] {
	const source = readFileSync(path.join(repoRoot, file), 'utf8');
	const tests: ProvingTest[] = [];
	const walk = (node: ts.Node, group: string): void => {
		const call = ts.isCallExpression(node) ? titled(node) : undefined;
		const found = call?.of === 'it' ? /^(.*) \[([RP]\d\d(?: [RP]\d\d)*)\]$/.exec(call.title) : null;
		if (found) {
			const [, title = '', ids = ''] = found;
			tests.push({ title, requirements: ids.split(' '), group, file });
		}
		const inside = call?.of === 'describe' ? call.title : group;
		ts.forEachChild(node, (child) => walk(child, inside));
	};
	walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest), '');
	return tests;
}

/** `it('title', …)` and `describe('title', …)`, also with `.each` and the like. */
function titled(call: ts.CallExpression): { of: string; title: string } | undefined {
	const [title] = call.arguments;
	if (!title || !ts.isStringLiteralLike(title)) return undefined;
	let of: ts.Expression = call.expression;
	while (ts.isPropertyAccessExpression(of) || ts.isCallExpression(of)) of = of.expression;
	return ts.isIdentifier(of) ? { of: of.text, title: title.text } : undefined;
}
