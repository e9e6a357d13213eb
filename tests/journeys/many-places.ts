/** A list of places as a spreadsheet would save it, with a sentence to each; one has no coordinates. */
export function manyPlaces(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const [latitude, longitude] = at === 7 ? ['', ''] : [String(45 + at / 1e4), '-93.2']
    return `Place ${String(at)},${latitude},${longitude},"Open to all, with a room for ${String(at)} people and a garden behind"`
  })
  return ['name,latitude,longitude,description', ...rows].join('\n')
}
