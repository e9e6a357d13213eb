import type { AssetKind } from '#shared/assets/kinds.ts'

type Drawing = {
  /** The palette's name for it: `--cat-<hue>` and `--cat-<hue>-tint`. */
  readonly hue: 'people' | 'groups' | 'orgs' | 'places' | 'nature' | 'culture' | 'work'
  /** Its outline and glyph in a square of 32; the glyph in one of 24, moved to `at` and made smaller. */
  readonly shape: string
  readonly glyph: string
  readonly at: string
}

export const kindDrawings: Readonly<Record<AssetKind, Drawing>> = {
  individual: {
    hue: 'people',
    shape: 'M16 2.5a13.5 13.5 0 1 1 0 27 13.5 13.5 0 0 1 0-27z',
    glyph: 'M12 4.5a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2M5 20c0-3.6 3-5.8 7-5.8s7 2.2 7 5.8',
    at: '8.2 8.2',
  },
  association: {
    hue: 'groups',
    shape:
      'M9.3 3.5h13.4a2 2 0 0 1 1.7 1l6 10.5a2 2 0 0 1 0 2l-6 10.5a2 2 0 0 1-1.7 1H9.3a2 2 0 0 1-1.7-1l-6-10.5a2 2 0 0 1 0-2l6-10.5a2 2 0 0 1 1.7-1z',
    glyph:
      'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5M3 19.5c0-3.2 2.6-5.2 6-5.2s6 2 6 5.2M15.6 5.3a3.2 3.2 0 0 1 0 5.8M17.3 14.7c2.3.6 3.7 2.3 3.7 4.8',
    at: '8.2 8.2',
  },
  institution: {
    hue: 'orgs',
    shape:
      'M6.5 4h19A2.5 2.5 0 0 1 28 6.5v19a2.5 2.5 0 0 1-2.5 2.5h-19A2.5 2.5 0 0 1 4 25.5v-19A2.5 2.5 0 0 1 6.5 4z',
    glyph:
      'M5 20.2V4.8a.8.8 0 0 1 .8-.8h8.4a.8.8 0 0 1 .8.8v15.4M15 9.5h3.2a.8.8 0 0 1 .8.8v9.9M3.2 20.2h17.6M8.5 8h3M8.5 12h3M8.5 16h3',
    at: '8.2 8.2',
  },
  place: {
    hue: 'places',
    shape:
      'M14.5 2.3 3.5 10a2 2 0 0 0-.9 1.6V27A2 2 0 0 0 4.6 29h22.8a2 2 0 0 0 2-2V11.6a2 2 0 0 0-.9-1.6L17.5 2.3a2.6 2.6 0 0 0-3 0z',
    glyph: 'M6.5 20V5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v15M3.8 20h16.4M14 12h.01',
    at: '8.2 9.6',
  },
  nature: {
    hue: 'nature',
    shape:
      'M3.5 5.5A2 2 0 0 1 5.5 3.5H18A10.5 10.5 0 0 1 28.5 14v12.5a2 2 0 0 1-2 2H14A10.5 10.5 0 0 1 3.5 18z',
    glyph:
      'M12 20.5v-8.2M12 12.3C12 8.8 9.3 6.8 5 7c0 3.7 2.6 5.7 7 5.3zM12 10.5C12 6.8 14.6 4.3 19 4.3c.1 4.2-2.6 6.5-7 6.2z',
    at: '8.2 8.2',
  },
  culture: {
    hue: 'culture',
    shape:
      'M14.2 1.7 1.7 14.2a2.5 2.5 0 0 0 0 3.6l12.5 12.5a2.5 2.5 0 0 0 3.6 0l12.5-12.5a2.5 2.5 0 0 0 0-3.6L17.8 1.7a2.5 2.5 0 0 0-3.6 0z',
    glyph:
      'M12 3.5c.6 3.2 5.5 5.2 5.5 10.3a5.5 5.5 0 0 1-11 0c0-2.3 1.2-3.7 2.4-5 .3 1.5.9 2.3 1.7 2.7C10.3 8.6 10.6 5.8 12 3.5z',
    at: '8.2 8.2',
  },
  economy: {
    hue: 'work',
    shape:
      'M5.5 4h21A2.5 2.5 0 0 1 29 6.5V16c0 7.5-5.5 13-13 13S3 23.5 3 16V6.5A2.5 2.5 0 0 1 5.5 4z',
    glyph: 'M4.5 8.5h14M15 5l3.5 3.5L15 12M19.5 15.5h-14M9 12l-3.5 3.5L9 19',
    at: '8.2 7.6',
  },
}
