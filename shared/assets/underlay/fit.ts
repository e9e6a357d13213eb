import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { Point } from '#shared/assets/place.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { type Drawn, fewestCorners } from './drawn.ts'
import { mostCharacters, mostCorners, type Piece, piecesOf } from './piece.ts'

export type Fitted = {
  readonly drawn: readonly Drawn[]
  readonly pieces: readonly (readonly [key: string, piece: Piece])[]
  /** Metres it may be off: 1 where every corner was kept. */
  readonly detail: number
}

const degree = 111_195
/** Coarser than this it would not be the file somebody chose. */
const coarsest = 500

type Layer = FeatureCollection<MultiLineString | MultiPolygon>

/**
 * What a layer draws, with as many corners as fit into its limit: those that matter least go first, and a border that two
 * areas share stays shared (Visvalingam's method, by topojson). Refuses what does not fit even at 500 m.
 */
export function fitted(drawn: readonly Drawn[], limit = usual): Fitted {
  const whole = packedWithin(drawn, limit)
  if (whole) return { drawn, pieces: whole, detail: 1 }
  const ranked = presimplify(topology({ layer: layerOf(drawn) }), sizeOf)
  for (let detail = 2; detail <= coarsest; detail = next(detail)) {
    const thinner = simplify(ranked, (detail / degree) ** 2 / 2)
    const object = thinner.objects['layer']
    const shapes = object && feature(thinner, object)
    const kept = shapes?.type === 'FeatureCollection' ? drawnAs(drawn, shapes.features) : []
    const pieces = packedWithin(kept, limit)
    if (pieces) return { drawn: kept, pieces, detail }
  }
  throw new Refusal('underlay-too-fine')
}

/** 2, 5, 10, 20, 50 … */
const next = (detail: number) => (String(detail).startsWith('2') ? detail * 2.5 : detail * 2)

/** Characters in all, and corners of one line or ring. */
const usual = { characters: mostCharacters, corners: mostCorners }

function packedWithin(drawn: readonly Drawn[], limit: typeof usual): Fitted['pieces'] | null {
  const lines = drawn.flatMap(({ parts }) => parts.flat())
  if (lines.some((line) => line.length > limit.corners)) return null
  const { pieces, characters } = piecesOf(drawn)
  return characters <= limit.characters ? pieces : null
}

type Triangle = readonly [Corner, Corner, Corner]
type Corner = readonly [number, number]

/** The size of a triangle in square degrees as they are at the equator. */
const sizeOf = ([[ax, ay], [bx, by], [cx, cy]]: Triangle) =>
  (Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2) * Math.cos((ay * Math.PI) / 180)

const layerOf = (drawn: readonly Drawn[]): Layer => ({
  type: 'FeatureCollection',
  features: drawn.map(({ form, parts }) => ({
    type: 'Feature',
    properties: {},
    geometry:
      form === 'line'
        ? { type: 'MultiLineString', coordinates: parts.flat().map(copied) }
        : { type: 'MultiPolygon', coordinates: parts.map((rings) => rings.map(copied)) },
  })),
})

const copied = (line: readonly Point[]) => line.map(([lon, lat]) => [lon, lat])

/** The layer's words with thinner lines; what became too small to draw is gone. */
function drawnAs(drawn: readonly Drawn[], features: readonly Feature[]): readonly Drawn[] {
  return drawn.flatMap((one, at) => {
    const shape = features[at]?.geometry
    const lines =
      shape?.type === 'MultiLineString'
        ? shape.coordinates.map((line) => [line])
        : shape?.type === 'MultiPolygon'
          ? shape.coordinates
          : []
    const parts = lines
      .map((part) => part.map(pointsOf).filter((line) => line.length >= fewestCorners[one.form]))
      .filter((part) => part.length > 0)
    return parts.length > 0 ? [{ ...one, parts }] : []
  })
}

const pointsOf = (line: readonly (readonly number[])[]) =>
  line.map(([lon = 0, lat = 0]): Point => [lon, lat])
