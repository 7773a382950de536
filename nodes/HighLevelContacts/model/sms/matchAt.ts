/** Like `exec`, from a place on, with a sticky pattern. */
export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
	pattern.lastIndex = start;
	return pattern.exec(text);
}
