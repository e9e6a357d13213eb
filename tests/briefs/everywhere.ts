import type { BriefPage } from '#shared/briefs/page/brief-page.ts'

/** How often `everywhere` sets its text where it is printed. */
export const places = 33

/** One text in every field that people can fill, one way or another. */
export function everywhere(text: string): BriefPage {
  const id = text.slice(0, 200)
  const runs = [
    { kind: 'text' as const, text: `. ${text} .` },
    { kind: 'source' as const, id },
  ]
  const sources = [id]
  const rows = [{ label: 'One', value: 1, valueLabel: '1' }]
  return {
    language: 'en',
    paper: 'letter',
    title: `The brief ${text}`.slice(0, 300),
    coalition: text,
    dateLine: text,
    lead: text,
    weave: [id],
    blocks: [
      { kind: 'heading', level: 2, text: `Heading ${text}` },
      { kind: 'paragraph', runs },
      { kind: 'list', title: text, items: [runs] },
      { kind: 'list', ordered: true, items: [runs] },
      { kind: 'quote', text, attribution: text, note: text, sources },
      { kind: 'facts', facts: [{ value: text, label: text, sources }] },
      { kind: 'bars', title: text, alt: `Chart ${text}`, rows, caption: text, sources },
      {
        kind: 'assets',
        cards: [
          { name: text, shape: 'house', kindWord: text, strength: text, place: text, sources },
        ],
      },
      {
        kind: 'map',
        title: text,
        alt: `Map ${text}`,
        caption: text,
        places: [{ name: text, kindWord: text, shape: 'house', lon: 1, lat: 2, radius: 0 }],
        scale: { metres: 500, label: '500 m' },
        sources,
      },
      { kind: 'table', title: text, columns: [text, text], rows: [[text, text]], sources },
      {
        kind: 'pair',
        first: [{ kind: 'paragraph', runs }],
        second: [{ kind: 'quote', text, attribution: text, note: text, sources }],
      },
      { kind: 'decision', title: text, sentence: text, turnout: text, tie: text, sources },
    ],
    second: {
      language: 'ar',
      name: 'العربية',
      title: `Second ${text}`.slice(0, 300),
      lead: text,
    },
    side: [{ kind: 'list', title: 'Side', items: [runs] }],
    footnotes: [{ id, text }],
    signature: [text],
    leftOut: [text],
  }
}
