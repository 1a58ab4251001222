export { entries, load } from '../../lessons/[slug]/+page.server';
