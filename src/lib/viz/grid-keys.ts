import { moveCell, type Cell } from './cell';

/** What a key asks of a grid. */
export type GridAction =
	| { readonly kind: 'move'; readonly to: Cell }
	/** opens the box over the cell; with `text` the digit that was typed stands in it */
	| { readonly kind: 'edit'; readonly text?: string }
	| { readonly kind: 'clear' }
	| { readonly kind: 'activate' };

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** What a key does in a grid whose focus stands on `stop`; `undefined` for a key that does nothing there. */
export function gridAction(
	event: Key,
	stop: Cell,
	size: { rows: number; columns: number },
	editable: boolean,
): GridAction | undefined {
	if (event.isComposing || event.altKey) return undefined;
	const to = moveCell(stop, event, size);
	if (to) return { kind: 'move', to };
	const plain = !event.ctrlKey && !event.metaKey;
	switch (event.code) {
		case 'Enter':
		case 'NumpadEnter':
		case 'F2':
			return { kind: editable ? 'edit' : 'activate' };
		case 'Space':
			if (plain && !editable) return { kind: 'activate' };
			break;
		case 'Delete':
		case 'Backspace':
			if (plain) return { kind: 'clear' };
			break;
	}
	if (plain && editable && /^[-−.,\d]$/.test(event.key)) return { kind: 'edit', text: event.key };
	return undefined;
}
