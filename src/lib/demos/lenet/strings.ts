import { defineStrings } from '$lib/i18n/strings';
import type { FailureCode } from '$lib/tf/protocol';
import { en } from './strings.en';
import { ko } from './strings.ko';

export interface Span {
	first: number;
	last: number;
}

/** A layer as a sentence tells it; numbers are texts already, maps and units count from 1. */
export interface LayerInWords {
	name: string;
	maps: number;
	height: number;
	width: number;
	strongest: { map: number; value: string };
	weakest: { map: number; value: string };
	low: string;
	high: string;
}

/** A sentence for every way the network can fail. */
export type FailureWords = Record<FailureCode, string>;

export const strings = defineStrings({ en, ko });
export type LenetStrings = typeof en;
