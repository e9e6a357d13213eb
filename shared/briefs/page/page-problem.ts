/** Why a brief cannot leave as a page yet. Words for each code live in the locales. */
export type PageProblem =
  | { readonly code: 'brief-title-missing'; readonly values: Readonly<Record<never, never>> }
  | { readonly code: 'brief-alt-missing'; readonly values: { readonly figure: string } }
  | { readonly code: 'brief-heading-skipped'; readonly values: { readonly heading: string } }
  | { readonly code: 'brief-heading-empty'; readonly values: { readonly place: number } }
  | { readonly code: 'brief-source-missing'; readonly values: { readonly source: string } }
  | { readonly code: 'brief-too-long'; readonly values: { readonly where: string } }
  | { readonly code: 'brief-page-unreadable'; readonly values: { readonly where: string } }
  | { readonly code: 'brief-letters-missing'; readonly values: { readonly letters: string } }
  | { readonly code: 'brief-photo-not-drawn'; readonly values: { readonly figure: string } }
  | { readonly code: 'brief-not-printed'; readonly values: { readonly reason: string } }
