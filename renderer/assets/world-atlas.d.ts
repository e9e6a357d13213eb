/** Natural Earth country outlines, 1:50 million. Declared, because inferring a type from three quarters of a megabyte of JSON slows every check. */
declare module 'world-atlas/countries-50m.json' {
  import type { Topology } from 'topojson-specification'
  const topology: Topology
  export default topology
}
