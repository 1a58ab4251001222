/** Korean particles change with the sound before them: 3은 but 2는, 6으로 but 7로. For sentences with a number put in. */

/** The particle after a closed syllable, and after an open one. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';

/** What the digits and letters that end in a consonant end in when they are said: 영, 일, 삼 …, 엘, 엠, 엔. */
const FINALS: Readonly<Record<string, 'ㄹ' | 'other'>> = {
	...{ '0': 'other', '1': 'ㄹ', '3': 'other', '6': 'other', '7': 'ㄹ', '8': 'ㄹ' },
	...{ l: 'ㄹ', m: 'other', n: 'other' },
};

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that differ in their final consonant alone; the first of them has none, the ninth has ㄹ. */
const FINALS_OF_SYLLABLE = 28;
const RIEUL = 8;

function finalOf(sound: string): 'ㄹ' | 'other' | null {
	const code = sound.charCodeAt(0);
	if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return FINALS[sound.toLowerCase()] ?? null;
	const final = (code - FIRST_SYLLABLE) % FINALS_OF_SYLLABLE;
	if (final === 0) return null;
	return final === RIEUL ? 'ㄹ' : 'other';
}

/**
 * The word with the particle its last sound asks for: `withParticle(3, '이/가')` is `3이`, `withParticle('C5', '은/는')`
 * is `C5는`. Brackets and quotation marks at the end are not said; `%` is 퍼센트. Numbers are said digit by digit at
 * their end, as 12.5 is, and what ends in round noughts (10, 1,000) ends in a consonant as 0 does.
 */
export function withParticle(word: string | number, particle: Particle): string {
	const text = String(word);
	const sound = text.replace(/[^\p{L}\p{N}%]+$/u, '').at(-1) ?? '';
	const final = finalOf(sound);
	const [closed = '', open = ''] = particle.split('/');
	if (particle === '으로/로') return text + (final === 'other' ? closed : open);
	return text + (final === null ? open : closed);
}
