const words =
  'garden library clinic circle kitchen workshop orchard choir shelter pantry bridge river school market studio hall'.split(
    ' ',
  )

const word = (at: number) => words[at % words.length] ?? ''

/** A directory as such files are: an id, a name, words about it, an address in parts, coordinates, and columns of its own. */
export function directory(rows: number): string {
  const header =
    'id,name,description,street,city,postcode,latitude,longitude,opening hours,phone,website,updated'
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      at,
      `${word(at)} ${word(at >> 4)} ${String(at)}`,
      `"A ${word(at + 3)} for neighbors, with ${word(at + 5)} and ${word(at + 7)}, open to all"`,
      `${String(at % 300)} ${word(at + 1)} Street`,
      'Riverbend',
      String(10_000 + (at % 900)),
      (44 + (at % 997) / 5000).toFixed(6),
      (-92 - (at % 991) / 5000).toFixed(6),
      '"Mon-Fri 9-17, Sat 10-14"',
      `555 ${String(1000 + (at % 9000))}`,
      `https://example.org/${String(at)}`,
      '2026-09-01',
    ].join(','),
  )
  return [header, ...lines].join('\n')
}
