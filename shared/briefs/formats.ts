/**
 * Every form in which a brief can leave the group, and what kind of file it is. Screen, command line and vault offer and
 * make these and no others, and each of them goes through the same check.
 */
export const briefFormats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
} as const

export type BriefFormat = keyof typeof briefFormats

export const formatNames = ['pdf', 'docx', 'html', 'md'] as const satisfies readonly BriefFormat[]
