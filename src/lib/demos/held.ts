/** Parameters that the learner cannot change (`lock=f,s` in an address). A state class lets every change pass through `holding`. */

export const NO_LOCK: readonly string[] = [];

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The names in `lock` with those that stand for the same thing: cells are what an image preset is made of.
 * @param groups names that are locked together
 */
export function lockTogether(
	lock: readonly string[],
	groups: readonly (readonly string[])[],
): readonly string[] {
	const more = groups.filter((group) => group.some((name) => lock.includes(name))).flat();
	return more.length === 0 ? lock : [...new Set([...lock, ...more])];
}

/**
 * The parameters a change leads to: what is locked keeps its value, and a change that cannot be had without moving it is
 * not made. The step belongs to the transport, which has its own lock.
 * @param settle makes parameters fit together
 */
export function holding<P extends object>(
	present: P,
	wanted: P,
	lock: readonly string[],
	settle: (params: P) => P,
): P {
	const held = Object.entries(present).filter(([name]) => name !== 'step' && lock.includes(name));
	if (held.length === 0) return settle(wanted);
	const settled = settle({ ...wanted, ...Object.fromEntries(held) });
	const keeps = held.every(([name, value]) => same(settled[name as keyof P], value));
	return keeps ? settled : present;
}
