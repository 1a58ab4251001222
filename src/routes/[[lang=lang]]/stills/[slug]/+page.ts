export { csr, load } from '../../lessons/[slug]/+page';
