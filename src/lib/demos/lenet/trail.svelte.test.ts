import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LabHistory } from './lab-history';
import { LenetLab } from './lenet-lab.svelte';
import { pixelAt, placeAt, placeCode, readPlaceCode, type Place } from './place';

const at = (layer: Parameters<typeof placeAt>[0], index: number) => placeAt(layer, index) as Place;
const output = at('output', 3);
const f6 = at('f6', 12);
const c5 = at('c5', 119);

/** A window's history as the standard has it: going answers later. The real one belongs to the page that runs the tests. */
class FakeWindow extends EventTarget {
	location = { search: '?digit=1&theme=dark', pathname: '/lenet/', hash: '' };
	#entries: (Record<string, unknown> | null)[] = [null];
	#at = 0;
	history = this.#make();

	#make() {
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- the history's getter has a `this` of its own
		const view = this;
		return {
			get state() {
				return view.#entries[view.#at] ?? null;
			},
			get length() {
				return view.#entries.length;
			},
			pushState: (state: Record<string, unknown>, _: string, address?: string) => {
				view.#entries = [...view.#entries.slice(0, ++view.#at), state];
				view.#write(address);
			},
			replaceState: (state: Record<string, unknown>, _: string, address?: string) => {
				view.#entries[view.#at] = state;
				view.#write(address);
			},
			go: (steps: number) => {
				setTimeout(() => {
					view.#at = Math.min(view.#entries.length - 1, Math.max(0, view.#at + steps));
					view.dispatchEvent(new Event('popstate'));
				}, 5);
			},
		};
	}

	#write(address = '') {
		const query = address.indexOf('?');
		if (address) this.location.search = query < 0 ? '' : address.slice(query);
	}
}

describe('places', () => {
	it('have codes that lead back to them; anything else is nobody’s', () => {
		for (const place of [output, c5, at('c3', 1599), pixelAt(27, 0)]) {
			expect(readPlaceCode(placeCode(place))).toEqual(place);
		}
		for (const code of ['', 'c3', 'c3.1600', 'c9.0', 'input.784', 'c3.-1', 'c3.1e2', 'c3.1.2.3x']) {
			expect(readPlaceCode(code) && placeCode(readPlaceCode(code) as Place)).not.toBe(code);
		}
	});
});

describe('a trail', () => {
	it('goes down, back a step, back to any place on it, and out', () => {
		const { trail } = new LenetLab();
		trail.start(output);
		trail.into(f6);
		trail.into(c5);
		expect([trail.code, trail.here]).toEqual(['output.3,f6.12,c5.119', c5]);
		trail.back();
		expect([trail.here, trail.arrival.from]).toEqual([f6, c5]);
		trail.into(c5);
		trail.backTo(0);
		expect(trail.here).toEqual(output);
		trail.back();
		expect([trail.here, trail.arrival]).toEqual([null, { by: 'back', from: output, began: output }]);
	});

	it('has no loops: a place on it is gone back to', () => {
		const { trail } = new LenetLab();
		trail.start(output);
		trail.into(at('output', 5));
		trail.into(output);
		expect(trail.code).toBe('output.3');
	});

	it('a clicked unit begins anew; the same again closes', () => {
		const lab = new LenetLab();
		lab.toggle(output as Parameters<LenetLab['toggle']>[0]);
		lab.trail.into(f6);
		lab.toggle(c5 as Parameters<LenetLab['toggle']>[0]);
		expect(lab.trail.code).toBe('c5.119');
		lab.toggle(c5 as Parameters<LenetLab['toggle']>[0]);
		expect(lab.trail.here).toBeNull();
	});
});

describe('with the browser’s history', () => {
	let view: FakeWindow;
	let end: (() => void)[] = [];
	beforeEach(() => (view = new FakeWindow()));
	afterEach(() => {
		end.forEach((stop) => stop());
		end = [];
	});

	function begin() {
		const lab = new LenetLab();
		const history = new LabHistory(lab, view as unknown as Window);
		end.push(history.start());
		return { lab, history };
	}

	it('every step is an entry, and Back leads up again', async () => {
		const { lab } = begin();
		lab.trail.start(output);
		lab.trail.into(f6);
		lab.trail.into(c5);
		view.history.go(-1);
		await expect.poll(() => lab.trail.code).toBe('output.3,f6.12');
		expect(lab.trail.arrival).toMatchObject({ by: 'back', from: c5 });
		view.history.go(1);
		await expect.poll(() => lab.trail.here).toEqual(c5);
		view.history.go(-3);
		await expect.poll(() => lab.trail.here).toBeNull();
	});

	it('a step back in the page goes back in the history: Back does not lead down', async () => {
		const { lab } = begin();
		lab.trail.start(output);
		lab.trail.into(f6);
		lab.trail.into(c5);
		lab.trail.backTo(0);
		await expect.poll(() => lab.trail.code).toBe('output.3');
		expect(view.history.state?.lenet).toEqual(['', 'output.3']);
		lab.trail.close();
		await expect.poll(() => lab.trail.here).toBeNull();
		expect(view.history.state?.lenet).toEqual(['']);
	});

	it('a trail of an entry is there again after a reload, and what others kept in it stays', () => {
		const first = begin();
		view.history.replaceState({ ...view.history.state, other: 1 }, '');
		first.lab.trail.start(output);
		first.lab.trail.into(f6);
		first.lab.trail.keeper = null;
		const second = new LenetLab();
		second.trail.open([f6]);
		end.push(new LabHistory(second, view as unknown as Window).start());
		expect(second.trail.code).toBe('output.3,f6.12');
		expect(view.history.state).toMatchObject({ other: 1 });
	});

	it('writes the address of the present entry, with everybody else’s parameters', () => {
		const { lab, history } = begin();
		lab.trail.start(output);
		history.write(lab.toParams());
		expect(view.location.search).toBe('?layer=output&unit=3&theme=dark');
		expect(view.history.length).toBe(2);
		expect(view.history.state?.lenet).toEqual(['', 'output.3']);
	});

	it('where the browser ignores a request to go back, the trail goes by itself', async () => {
		const { lab } = begin();
		lab.trail.start(output);
		lab.trail.into(f6);
		view.history.go = () => undefined;
		lab.trail.back();
		await expect.poll(() => lab.trail.here).toEqual(output);
	});

	it('where the browser refuses entries the trail still moves', async () => {
		const { lab } = begin();
		view.history.pushState = () => {
			throw new DOMException('too many', 'SecurityError');
		};
		lab.trail.start(output);
		lab.trail.into(f6);
		expect(lab.trail.here).toEqual(f6);
		lab.trail.back();
		await expect.poll(() => lab.trail.here).toEqual(output);
	});
});
