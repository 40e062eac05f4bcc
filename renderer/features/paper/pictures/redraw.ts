/** A picture that was drawn anew. */
export type Redrawn = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/** So many pixels print sharp over the whole width of a page: 300 to the inch on 17 cm. */
export const enoughPixels = 2000;
/** A drawing has no pixels of its own; one that says no size is drawn this wide. */
const drawingWidth = 1200;
/** A PNG larger than this becomes a JPEG, if nothing shines through it. */
const largestPng = 1_500_000;

const load = async (blob: Blob): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
    return image;
  } finally {
    // The picture is decoded by now, or never will be.
    setTimeout(() => URL.revokeObjectURL(image.src), 10_000);
  }
};

const isSeeThrough = (context: CanvasRenderingContext2D, width: number, height: number): boolean => {
  // A strip at a time, so that a large picture is not in memory twice.
  for (let top = 0; top < height; top += 64) {
    const { data } = context.getImageData(0, top, width, Math.min(64, height - top));
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  }
  return false;
};

const encode = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
      type,
      quality,
    ),
  );

/**
 * Draws a picture anew, at most `widest` pixels wide, as a JPEG if it was one and else as a PNG, or as a JPEG
 * where that would be large and nothing shines through.
 * @throws where the browser can't show it
 */
export const redraw = async (blob: Blob, widest: number): Promise<Redrawn> => {
  const image = await load(blob);
  const isDrawing = blob.type === 'image/svg+xml';
  const own = image.naturalWidth || drawingWidth;
  const ratio = image.naturalWidth > 0 ? image.naturalHeight / image.naturalWidth : 0.75;
  const width = Math.max(1, Math.round(isDrawing ? Math.min(widest, enoughPixels) : Math.min(own, widest)));
  const height = Math.max(1, Math.round(width * ratio));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  let drawn = blob.type === 'image/jpeg' ? null : await encode(canvas, 'image/png');
  if (drawn === null || (drawn.size > largestPng && !isSeeThrough(context, width, height)))
    drawn = await encode(canvas, 'image/jpeg', 0.88);
  return { bytes: new Uint8Array(await drawn.arrayBuffer()), width, height };
};
