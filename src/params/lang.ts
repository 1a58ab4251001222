import type { ParamMatcher } from '@sveltejs/kit';

/** English has no prefix; every other language is its code. */
export const match = ((param: string): param is 'ko' => param === 'ko') satisfies ParamMatcher;
