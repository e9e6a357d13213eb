/** Natural Earth country outlines, 1:50 million. Declared, because inferring a type from three quarters of a megabyte of JSON slows every check. */
declare module 'world-atlas/countries-50m.json' {
  import type { Topology } from 'topojson-specification'
  const topology: Topology
  export default topology
}

/** Borders of the states and territories of the United States (Census Bureau, public domain), declared for the same reason. */
declare module 'us-atlas/states-10m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification'
  const topology: Topology<{ readonly states: GeometryCollection<{ name: string }> }>
  export default topology
}
