import { expect, it } from 'vitest';
import { withoutLife } from './lifeless';

it('leaves the text, the roles and the colours of cells, and everything beside them', () => {
	const cell =
		'<div role="gridcell" tabindex="0" aria-label="Input, row 1, column 1, 4" class="editable" style="background:#fff">4</div>';
	const other = '<button tabindex="0" aria-label="Play" class="editable">Play</button>';
	expect(withoutLife(`<!--[--><div role="row">${cell}</div><!--]-->${other}`)).toBe(
		`<div role="row"><div role="gridcell" style="background:#fff">4</div></div>${other}`,
	);
});
