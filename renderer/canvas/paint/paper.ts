/** What the map is painted on: an element of the page, or a picture that is kept. */
export type Paper = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
