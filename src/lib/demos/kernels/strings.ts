import { defineStrings } from '$lib/i18n/strings';
import type { CameraProblem } from './camera';
import type { Channel } from './filter';
import type { KernelName } from './kernels';
import type { ImageName } from './params';
import type { FileProblem } from './picture-file';
import type { SlipName } from './slips';
import { en } from './strings.en';
import { ko } from './strings.ko';

/** What a picture file may be, for the words that refuse one. */
interface FileLimits {
	megabytes: number;
	megapixels: number;
	/** pixels along a side: at least, and at most after shrinking */
	fewest: number;
	longest: number;
}

/** Numbers that are shown come as text, with real minus signs. */
export interface KernelsStrings {
	title: string;
	summary: (s: {
		kernel: string;
		image: string;
		width: number;
		height: number;
		outputWidth: number;
		outputHeight: number;
		min: string;
		max: string;
		row: number;
		column: number;
		value: string;
	}) => string;
	input: string;
	output: string;
	kernel: string;
	/** the part under the window, enlarged */
	magnified: string;
	window: string;
	image: string;
	images: Record<ImageName, string>;
	gallery: string;
	kernels: Record<KernelName, { name: string; does: string }>;
	custom: string;
	customDoes: string;
	/** what becomes of an area without differences */
	evenArea: (s: { sum: string; divisor: string | null; gain: string | null }) => string;
	channel: string;
	channels: Record<Channel, string>;
	/** beside the picture's name, where it is not the grey */
	channelName: (name: string, channel: string) => string;
	channelNotes: { grey: string; alone: string; digit: string };
	norm: string;
	normNote: string;
	place: (row: number, column: number) => string;
	stepped: (row: number, column: number, value: string) => string;
	shared: (count: string) => string;
	greyLegend: (outside: string, count: string) => string;
	signedLegend: (max: string) => string;
	divided: string;
	hint: string;
	reset: string;
	question: (row: number, column: number, divisor: string | null) => string;
	slips: Record<Exclude<SlipName, 'term-missed'>, string>;
	termMissed: (input: string, weight: string) => string;
	file: string;
	fileHint: string;
	fileProblems: Record<FileProblem, (s: FileLimits) => string>;
	pictureShown: (width: number, height: number) => string;
	camera: string;
	cameraAsking: string;
	cameraTake: string;
	cameraCancel: string;
	cameraView: string;
	cameraProblems: Record<CameraProblem, string>;
}

export const strings = defineStrings<KernelsStrings>({ en, ko });
