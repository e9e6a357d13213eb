/** The seven kinds of strengths of asset-based community development; see the glossary for each. */
export const assetKinds = [
  'individual',
  'association',
  'institution',
  'place',
  'nature',
  'culture',
  'economy',
] as const

export type AssetKind = (typeof assetKinds)[number]

/** Who may see a strength: everybody in the coalition, or anybody once it is exported. */
export const audiences = ['coalition', 'public'] as const

export type Audience = (typeof audiences)[number]
