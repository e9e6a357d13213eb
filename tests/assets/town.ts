const ways = ['Mill', 'Elk', 'Cedar', 'River', 'Chapel', 'Orchard', 'Depot', 'Grange']
const orders = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth']

const feature = (geometry: unknown, properties: unknown) => ({
  type: 'Feature',
  geometry,
  properties,
})

const line = (...coordinates: readonly (readonly number[])[]) => ({
  type: 'LineString',
  coordinates,
})

/** A made-up town as a GeoJSON file, under the strengths of sample.ts: streets, a river, a park, a district; and what is left out: a house, a point, nothing, and something broken. */
export function town(odd: string): string {
  const west = Array.from({ length: 8 }, (_, at) => 44.026 + at * 0.006)
  const north = Array.from({ length: 8 }, (_, at) => -92.488 + at * 0.009)
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ...west.map((lat, at) =>
        feature(line([-92.495, lat], [-92.46, lat + 0.001], [-92.418, lat]), {
          highway: at === 4 ? 'primary' : 'residential',
          name: `${orders[at] ?? ''} Street`,
        }),
      ),
      ...north.map((lon, at) =>
        feature(line([lon, 44.02], [lon + 0.001, 44.045], [lon, 44.072]), {
          highway: at === 3 ? 'secondary' : 'residential',
          name: `${ways[at] ?? ''} Avenue`,
        }),
      ),
      feature(
        line(
          ...Array.from({ length: 60 }, (_, at) => [
            -92.5 + at * 0.0015,
            44.036 + Math.sin(at / 9) * 0.004,
          ]),
        ),
        { waterway: 'river', name: 'Elk River' },
      ),
      feature(
        {
          type: 'Polygon',
          coordinates: [
            [
              [-92.448, 44.05],
              [-92.436, 44.05],
              [-92.434, 44.058],
              [-92.447, 44.058],
              [-92.448, 44.05],
            ],
          ],
        },
        { leisure: 'park', name: odd },
      ),
      feature(
        {
          type: 'Polygon',
          coordinates: [
            [
              [-92.497, 44.018],
              [-92.455, 44.018],
              [-92.455, 44.074],
              [-92.497, 44.074],
              [-92.497, 44.018],
            ],
          ],
        },
        { boundary: 'administrative', name: 'West side' },
      ),
      feature({ type: 'Point', coordinates: [-92.45, 44.05] }, { name: 'A tree' }),
      feature(
        {
          type: 'Polygon',
          coordinates: [
            [
              [-92.45, 44.05],
              [-92.45, 44.051],
              [-92.451, 44.051],
              [-92.45, 44.05],
            ],
          ],
        },
        { building: 'yes' },
      ),
      feature(null, {}),
      feature(line([1]), {}),
    ],
  })
}
