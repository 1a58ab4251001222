import { en, type SiteStrings } from './en';
import { ko } from './ko';
import type { Locale } from './locale';

/** The words of the site's frame. */
export const siteStrings: Record<Locale, SiteStrings> = { en, ko };
