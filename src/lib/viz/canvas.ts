/**
 * For a canvas of a few hundred pixels that is painted again with every answer. A browser that keeps it on the graphics
 * processor sends each picture there on its own and, when many follow each other, makes the page wait for it.
 */
export const PAINTED_OFTEN: CanvasRenderingContext2DSettings = { willReadFrequently: true };
