import type { AssetShape } from './page-blocks.ts'

/** Outlines in a 32 × 32 box and dyes, after the visual language; small ones carry no glyph. */
const assetMarkers: Readonly<Record<AssetShape, { readonly path: string; readonly fill: string }>> =
  {
    circle: { path: 'M16 3a13 13 0 1 0 0 26a13 13 0 1 0 0-26z', fill: '#2B3D80' },
    hexagon: {
      path: 'M9.3 3.5h13.4a2 2 0 0 1 1.7 1l6 10.5a2 2 0 0 1 0 2l-6 10.5a2 2 0 0 1-1.7 1H9.3a2 2 0 0 1-1.7-1l-6-10.5a2 2 0 0 1 0-2l6-10.5a2 2 0 0 1 1.7-1z',
      fill: '#855CA9',
    },
    square: {
      path: 'M6 4h20a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
      fill: '#56382A',
    },
    house: {
      path: 'M14.5 2.3 3.5 10a2 2 0 0 0-.9 1.6V27A2 2 0 0 0 4.6 29h22.8a2 2 0 0 0 2-2V11.6a2 2 0 0 0-.9-1.6L17.5 2.3a2.6 2.6 0 0 0-3 0z',
      fill: '#AF3F1B',
    },
    leaf: {
      path: 'M3.5 5.5A2 2 0 0 1 5.5 3.5H18A10.5 10.5 0 0 1 28.5 14v12.5a2 2 0 0 1-2 2H14A10.5 10.5 0 0 1 3.5 18z',
      fill: '#54835A',
    },
    diamond: {
      path: 'M14.2 1.7 1.7 14.2a2.5 2.5 0 0 0 0 3.6l12.5 12.5a2.5 2.5 0 0 0 3.6 0l12.5-12.5a2.5 2.5 0 0 0 0-3.6L17.8 1.7a2.5 2.5 0 0 0-3.6 0z',
      fill: '#B78109',
    },
    pocket: {
      path: 'M5.5 4h21A2.5 2.5 0 0 1 29 6.5V16c0 7.5-5.5 13-13 13S3 23.5 3 16V6.5A2.5 2.5 0 0 1 5.5 4z',
      fill: '#41979B',
    },
  }

export const assetFill = (shape: AssetShape): string => assetMarkers[shape].fill

/** The kind's shape as a small picture that stands beside its word, so it is silent by itself. */
export function assetMarkerSvg(shape: AssetShape): string {
  const { path, fill } = assetMarkers[shape]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="10" height="10" aria-hidden="true"><path d="${path}" fill="${fill}"/></svg>`
}
