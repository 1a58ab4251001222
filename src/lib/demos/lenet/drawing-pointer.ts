/** Pen, finger or mouse on the drawing area, told as strokes in fractions of its side. */
import type { Attachment } from 'svelte/attachments';
import type { Point } from '$lib/data/strokes';

export interface StrokeEvents {
	start(point: Point): void;
	extend(points: readonly Point[]): void;
}

/** Listens on an element; one pointer draws at a time. The element's box is read once, when the pen comes down. */
export function drawsStrokes({ start, extend }: StrokeEvents): Attachment<HTMLElement> {
	return (element) => {
		let pen: { id: number; box: DOMRect } | null = null;

		const clamp = (value: number) => Math.min(1, Math.max(0, value));
		const place = (event: PointerEvent, box: DOMRect): Point => ({
			x: clamp((event.clientX - box.left) / box.width),
			y: clamp((event.clientY - box.top) / box.height),
		});

		function down(event: PointerEvent) {
			if (pen || event.button !== 0 || !event.isPrimary) return;
			const box = element.getBoundingClientRect();
			if (!(box.width > 0 && box.height > 0)) return;
			pen = { id: event.pointerId, box };
			try {
				element.setPointerCapture(event.pointerId);
			} catch {
				// The pointer is gone already, or was made by a script: the stroke then ends at the border.
			}
			start(place(event, box));
		}

		function move(event: PointerEvent) {
			if (!pen || event.pointerId !== pen.id) return;
			const { box } = pen;
			const all = event.getCoalescedEvents?.() ?? [];
			extend((all.length > 0 ? all : [event]).map((each) => place(each, box)));
		}

		function up(event: PointerEvent) {
			if (event.pointerId === pen?.id) pen = null;
		}

		const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
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
