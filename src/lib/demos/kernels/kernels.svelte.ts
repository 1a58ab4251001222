import { windowTerms } from '$lib/nn/conv';
import { fromRows, tensor } from '$lib/nn/tensor';
import { defaults, type Matrix } from '$lib/url/codec';
import type { Cell, CellEdit, WindowMark } from '$lib/viz/cell';
import type { ColourScale } from '$lib/viz/colour';
import { scaleFor } from '$lib/viz/paint';
import { holding, NO_LOCK } from '../held';
import { channelOf, filterPicture, strongMagnitude, WHITE, type Channel, type Picture } from './filter';
import { divisorOf, kernelName, KERNELS, weightSum, type KernelName } from './kernels';
import { ANYWHERE, normalise, schema, type ImageName, type KernelsParams } from './params';
import { questionPlaces } from './questions';
import { SAMPLE_PLACES, samplePicture } from './samples';
import type { ValueQuestion } from './slips';

/** What the reader points at, by hover or focus. `input` and `output` are whole pictures, `patch` the magnified part. */
export type Point =
	| (Cell & { readonly part: 'input' | 'output' | 'patch' | 'kernel' })
	| { readonly part: 'term'; readonly index: number };

/** Keeps a picture of the learner's while a lesson's words show other states of the same figure. */
export type Keep = Map<string, unknown>;

const KEPT = 'kernels: own picture';
const MAGNIFIED = 5;
const PICTURE_SCALE = { kind: 'picture', max: WHITE } as const satisfies ColourScale;
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** A picture, a kernel, the filtered picture, and the nine products behind one of its values. */
export class KernelsDemo {
	#params = $state.raw<KernelsParams>(defaults(schema));
	#own = $state.raw<Picture | null>(null);
	#point = $state.raw<Point | null>(null);
	readonly #lock: readonly string[];
	readonly asks: boolean;
	readonly #keep: Keep | undefined;
	#asked = $state(0);
	#revealed = $state(false);

	/** @param given what differs from the defaults; `image: 'own'` needs a kept picture */
	constructor(
		given: Partial<KernelsParams> = {},
		{
			ask = false,
			keep,
			lock = NO_LOCK,
		}: { ask?: boolean; keep?: Keep | undefined; lock?: readonly string[] } = {},
	) {
		this.#lock = lock;
		this.asks = ask;
		this.#keep = keep;
		this.#own = (keep?.get(KEPT) as Picture | undefined) ?? null;
		const params = { ...defaults(schema), ...given };
		const lost = params.image === 'own' && !this.#own;
		this.#params = normalise(lost ? { ...params, image: 'scene' } : params).values;
	}

	readonly imageName = $derived<ImageName>(this.#params.image);
	readonly picture = $derived.by<Picture>(() => {
		const name = this.imageName;
		if (name !== 'own') return samplePicture(name, this.channel);
		return this.#own ? channelOf(this.#own, this.channel) : samplePicture('scene', this.channel);
	});
	readonly weights = $derived<Matrix>(this.#params.weights ?? KERNELS[this.#params.kernel]);
	/** the gallery's kernel, or `null` for numbers of the learner's own */
	readonly kernelName = $derived<KernelName | null>(kernelName(this.weights) ?? null);
	readonly weightSum = $derived(weightSum(this.weights));
	readonly divisor = $derived(divisorOf(this.weights, this.#params.norm));
	readonly output = $derived(filterPicture(this.picture, this.weights, this.divisor));

	/** what an even area's brightness is multiplied by */
	readonly gain = $derived(this.weightSum / this.divisor);
	/** a kernel that keeps brightness makes a picture; one whose weights cancel makes signed responses */
	readonly isPicture = $derived(this.gain > 0);
	readonly outputScale = $derived<ColourScale>(
		this.isPicture ? PICTURE_SCALE : { kind: 'signed', max: strongMagnitude(this.output) },
	);
	readonly inputScale = PICTURE_SCALE;
	readonly weightScale = $derived(scaleFor(this.weights.flat(), 'signed'));

	readonly #questions = $derived.by(() => (this.asks ? questionPlaces(this.picture) : []));
	readonly #held = $derived.by<Cell>(() => {
		const { width, height } = this.picture;
		const own = { row: Math.floor(height / 2), column: Math.floor(width / 2) };
		const usual = this.imageName === 'own' ? own : SAMPLE_PLACES[this.imageName];
		const { row, column } = this.#params;
		return {
			row: clamp(row === ANYWHERE ? usual.row : row, 1, height - 2),
			column: clamp(column === ANYWHERE ? usual.column : column, 1, width - 2),
		};
	});
	/** the pixel in the middle of the window that is shown */
	readonly centre = $derived.by<Cell>(() => {
		if (this.asks) return this.#questions[this.#asked % this.#questions.length] ?? this.#held;
		const point = this.#point;
		if (point?.part !== 'input' && point?.part !== 'output') return this.#held;
		const border = point.part === 'output' ? 1 : 0;
		return this.#inside({ row: point.row + border, column: point.column + border });
	});
	/** the output that window makes */
	readonly outputCell = $derived<Cell>({ row: this.centre.row - 1, column: this.centre.column - 1 });
	readonly window = $derived<WindowMark>({ ...this.outputCell, height: 3, width: 3 });

	readonly #patchOrigin = $derived<Cell>({
		row: clamp(this.centre.row - 2, 0, this.picture.height - MAGNIFIED),
		column: clamp(this.centre.column - 2, 0, this.picture.width - MAGNIFIED),
	});
	/** 5×5 pixels with the window among them */
	readonly patch = $derived(this.#pixels(this.#patchOrigin, MAGNIFIED));
	readonly patchWindow = $derived<WindowMark>({
		row: this.window.row - this.#patchOrigin.row,
		column: this.window.column - this.#patchOrigin.column,
		...{ height: 3, width: 3 },
	});
	readonly windowPixels = $derived(this.#pixels(this.window, 3));
	readonly #sum = $derived(
		windowTerms(fromRows(this.windowPixels), tensor([3, 3, 1, 1], this.weights.flat()), undefined, {
			...{ row: 0, column: 0, filter: 0 },
		}),
	);
	readonly terms = $derived(this.#sum.channels[0]?.terms ?? []);
	/** the nine products together */
	readonly sum = $derived(this.#sum.total);
	/** the value of the filtered picture */
	readonly value = $derived(this.sum / this.divisor);
	readonly isKnown = $derived.by(() => !this.asks || this.#revealed);

	/** The term that is pointed at, directly, by its weight or by its pixel. */
	readonly activeTerm = $derived.by<number | null>(() => {
		const point = this.#point;
		if (point?.part === 'term') return point.index;
		if (point?.part === 'kernel') return point.row * 3 + point.column;
		if (point?.part !== 'patch') return null;
		const [row, column] = [point.row - this.patchWindow.row, point.column - this.patchWindow.column];
		return row >= 0 && row < 3 && column >= 0 && column < 3 ? row * 3 + column : null;
	});
	readonly #activeCell = $derived.by<Cell | null>(() => {
		const term = this.activeTerm;
		return term === null ? null : { row: Math.floor(term / 3), column: term % 3 };
	});
	readonly pointedWeight = $derived(this.#activeCell);
	readonly pointedPatch = $derived.by<Cell | null>(() => {
		if (this.#point?.part === 'patch') return this.#point;
		return this.#activeCell && this.#shift(this.#activeCell, this.patchWindow);
	});
	readonly pointedInput = $derived.by<Cell | null>(() => {
		const point = this.#point;
		if (point?.part === 'input') return point;
		if (point?.part === 'patch') return this.#shift(point, this.#patchOrigin);
		return this.#activeCell && this.#shift(this.#activeCell, this.window);
	});
	readonly pointedOutput = $derived(this.#point?.part === 'output' ? this.#point : null);
	/** a pointed weight shows every pixel it multiplies: the whole picture but a border */
	readonly inputWindow = $derived.by<WindowMark>(() => {
		const point = this.#point;
		if (point?.part !== 'kernel') return this.window;
		return { row: point.row, column: point.column, height: this.output.height, width: this.output.width };
	});
	/** how many pixels the pointed weight multiplies, `null` when none is pointed at */
	readonly sharedBy = $derived(this.#point?.part === 'kernel' ? this.output.values.length : null);

	get channel(): Channel {
		return this.#params.channel;
	}
	set channel(channel: Channel) {
		this.update({ channel });
	}

	get norm(): boolean {
		return this.#params.norm;
	}
	set norm(norm: boolean) {
		this.update({ norm });
	}

	chooseKernel(kernel: KernelName): void {
		this.update({ kernel, weights: null });
	}

	chooseImage(image: ImageName): void {
		this.update({ image, row: ANYWHERE, column: ANYWHERE });
	}

	get hasOwnPicture(): boolean {
		return this.#own !== null;
	}

	/** A picture of the learner's own; kept as long as the figure is. */
	showPicture(picture: Picture): void {
		this.#own = picture;
		this.#keep?.set(KEPT, picture);
		this.chooseImage('own');
	}

	editKernel(edits: readonly CellEdit[]): void {
		const weights = this.weights.map((row, r) =>
			row.map((old, c) => edits.findLast((edit) => edit.row === r && edit.column === c)?.value ?? old),
		);
		const name = kernelName(weights);
		this.update(name ? { kernel: name, weights: null } : { weights });
	}

	pointAt(point: Point | null): void {
		this.#point = point;
	}

	/** Leaves the magnifier at a pixel of the input, or of the output. */
	hold(part: 'input' | 'output', { row, column }: Cell): void {
		const border = part === 'output' ? 1 : 0;
		this.update(this.#inside({ row: row + border, column: column + border }));
	}

	get question(): ValueQuestion {
		return { window: this.windowPixels, weights: this.weights, divisor: this.divisor };
	}

	reveal(): void {
		this.#revealed = true;
	}

	nextQuestion(): void {
		this.#asked++;
		this.#revealed = false;
	}

	update(changes: Partial<KernelsParams>): void {
		this.#params = holding(
			this.#params,
			{ ...this.#params, ...changes },
			this.#lock,
			(params) => normalise(params).values,
		);
		this.#revealed = false;
	}

	/** The first kernel on the first picture. A picture of the learner's own can still be chosen. */
	reset(): void {
		this.#point = null;
		this.update(defaults(schema));
	}

	toParams(): KernelsParams {
		return this.#params;
	}

	/** The middle of the window nearest to a pixel: no window reaches over the border. */
	#inside({ row, column }: Cell): Cell {
		const { width, height } = this.picture;
		return { row: clamp(row, 1, height - 2), column: clamp(column, 1, width - 2) };
	}

	#shift(cell: Cell, by: Cell): Cell {
		return { row: cell.row + by.row, column: cell.column + by.column };
	}

	#pixels(origin: Cell, side: number): Matrix {
		const { pixels, width } = this.picture;
		return Array.from({ length: side }, (_, row) =>
			Array.from(
				{ length: side },
				(__, column) => pixels[(origin.row + row) * width + origin.column + column] ?? 0,
			),
		);
	}
}
