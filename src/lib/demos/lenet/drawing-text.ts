/** A drawing as text, for the moment between two pages: the same laboratory in the other language. */
import type { Point } from '$lib/data/strokes';
import type { Drawing } from './lenet-lab.svelte';
import { PAINT_SIDE } from './paint-cells';

/** What the reader made; a test digit or a mistake is in the address already and needs no keeping. */
export function writeDrawing(drawing: Drawing): string | null {
	if (drawing.kind === 'strokes') {
		const { strokes, painted } = drawing;
		return JSON.stringify({ kind: 'strokes', strokes, painted: [...painted] });
	}
	if (drawing.kind !== 'picture') return null;
	const { picture } = drawing;
	return JSON.stringify({ kind: 'picture', picture: { ...picture, image: [...picture.image] } });
}

const isFinite = (value: unknown): value is number => Number.isFinite(value);
const isPoint = (value: unknown): value is Point =>
	typeof value === 'object' &&
	value !== null &&
	'x' in value &&
	'y' in value &&
	isFinite(value.x) &&
	isFinite(value.y);
const isStrokes = (value: unknown): value is Point[][] =>
	Array.isArray(value) && value.every((stroke) => Array.isArray(stroke) && stroke.every(isPoint));
const isCells = (value: unknown): value is number[] =>
	Array.isArray(value) &&
	value.every((cell) => Number.isInteger(cell) && cell >= 0 && cell < PAINT_SIDE * PAINT_SIDE);

interface WrittenPicture {
	image: number[];
	frame: { scale: number; offsetX: number; offsetY: number };
	preview: string;
	name: string;
}
function isPicture(value: unknown): value is WrittenPicture {
	if (typeof value !== 'object' || value === null) return false;
	const { image, frame, preview, name } = value as Partial<WrittenPicture>;
	const isImage = Array.isArray(image) && image.length === 784 && image.every(isFinite);
	const isFrame = isFinite(frame?.scale) && isFinite(frame.offsetX) && isFinite(frame.offsetY);
	return isImage && isFrame && typeof name === 'string' && /^data:image\//.test(String(preview));
}

/** The drawing that was written; `null` for anything else. Never throws. */
export function readDrawing(text: string): Drawing | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	const { kind, strokes, painted, picture } = (value ?? {}) as Record<string, unknown>;
	if (kind === 'strokes' && isStrokes(strokes) && isCells(painted)) {
		return { kind, strokes, painted: new Set(painted) };
	}
	if (kind === 'picture' && isPicture(picture)) {
		return { kind, picture: { ...picture, image: Float32Array.from(picture.image) } };
	}
	return null;
}
