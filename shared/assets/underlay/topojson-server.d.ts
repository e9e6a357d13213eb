/** Declared here, because the published types give the objects properties that topojson-simplify's types do not take. */
declare module 'topojson-server' {
  import type { GeoJsonObject } from 'geojson'
  import type { Objects, Topology } from 'topojson-specification'
  export function topology(objects: { readonly [name: string]: GeoJsonObject }): Topology<Objects>
}
