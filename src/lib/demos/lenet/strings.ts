import { defineStrings } from '$lib/i18n/strings';
import type { FailureCode } from '$lib/tf/protocol';
import { en } from './strings.en';
import { ko } from './strings.ko';

export interface Span {
	first: number;
	last: number;
}

/** A sentence for every way the network can fail. */
export type FailureWords = Record<FailureCode, string>;

export const strings = defineStrings({ en, ko });
export type LenetStrings = typeof en;
