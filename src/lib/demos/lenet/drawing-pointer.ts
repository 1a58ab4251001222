/** Pen, finger or mouse on the drawing area, told as strokes in fractions of its side. */
import type { Attachment } from 'svelte/attachments';
import type { Point } from '$lib/data/strokes';

export interface StrokeEvents {
	start(point: Point): void;
	extend(points: readonly Point[]): void;
}

/**
 * Milliseconds between two moves that are followed ahead of their frame. A mouse may tell of a thousand moves a second, and
 * each that is followed makes the network look again.
 */
const AHEAD_EVERY = 14;

/**
 * Listens on an element; one pointer draws at a time. The element's box is read once, when the pen comes down. A browser
 * keeps `pointermove` for its next frame; where it tells of a move at once, too, the answer can be there by that frame.
 */
export function drawsStrokes({ start, extend }: StrokeEvents): Attachment<HTMLElement> {
	return (element) => {
		/** `ahead` is when the last move was that has been followed ahead of its frame: it is told of again. */
		let pen: { id: number; box: DOMRect; ahead: number } | null = null;

		const clamp = (value: number) => Math.min(1, Math.max(0, value));
		const place = (event: PointerEvent, box: DOMRect): Point => ({
			x: clamp((event.clientX - box.left) / box.width),
			y: clamp((event.clientY - box.top) / box.height),
		});

		function down(event: PointerEvent) {
			if (pen || event.button !== 0 || !event.isPrimary) return;
			const box = element.getBoundingClientRect();
			if (!(box.width > 0 && box.height > 0)) return;
			pen = { id: event.pointerId, box, ahead: -Infinity };
			try {
				element.setPointerCapture(event.pointerId);
			} catch {
				// The pointer is gone already, or was made by a script: the stroke then ends at the border.
			}
			start(place(event, box));
		}

		function move(event: PointerEvent) {
			if (!pen || event.pointerId !== pen.id) return;
			const { box, ahead } = pen;
			const coalesced = event.getCoalescedEvents?.() ?? [];
			const all = coalesced.length > 0 ? coalesced : [event];
			extend(all.filter(({ timeStamp }) => timeStamp > ahead).map((each) => place(each, box)));
		}

		function moveAhead(event: PointerEvent) {
			if (!pen || event.timeStamp - pen.ahead < AHEAD_EVERY) return;
			move(event);
			pen.ahead = event.timeStamp;
		}

		function up(event: PointerEvent) {
			if (event.pointerId === pen?.id) pen = null;
		}

		const listeners = {
			pointerdown: down,
			pointermove: move,
			pointerrawupdate: moveAhead,
			pointerup: up,
			pointercancel: up,
		} as const;
		for (const [name, listener] of Object.entries(listeners)) {
			element.addEventListener(name, listener as EventListener, { passive: true });
		}
		return () => {
			for (const [name, listener] of Object.entries(listeners)) {
				element.removeEventListener(name, listener as EventListener);
			}
		};
	};
}
