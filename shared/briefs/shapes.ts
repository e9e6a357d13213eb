/** The outline a kind of strength has everywhere, beside its word. */
export const shapes = {
  individual: 'circle',
  association: 'hexagon',
  institution: 'square',
  place: 'house',
  nature: 'leaf',
  culture: 'diamond',
  economy: 'pocket',
} as const
