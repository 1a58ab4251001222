import { defineStrings } from '$lib/i18n/strings';
import { en } from './strings.en';
import { ko } from './strings.ko';

/** Every word of the demo. */
export const strings = defineStrings({ en, ko });
