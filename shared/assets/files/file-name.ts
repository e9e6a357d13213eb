import type { DocumentType } from './file-kind.ts'
import type { PictureType } from './pictures/picture.ts'

/** Endings a file of this type may have; the first is given to what has none of them. */
const endings: Readonly<Record<PictureType | DocumentType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  text: ['txt', 'md', 'csv', 'tsv'],
}

const longest = 120

/**
 * A name for a file that is one on every system and ends as its content does: no folders, no marks that turn text
 * around or hide in it, nothing a system reads otherwise.
 */
export function safeFileName(name: string, type: PictureType | DocumentType): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const own = /\.([A-Za-z0-9]{1,5})$/.exec(plain)?.[1]?.toLowerCase()
  const isOwn = own !== undefined && endings[type].includes(own)
  const ending = isOwn ? own : endings[type][0]
  const stem = isOwn ? plain.slice(0, -1 - own.length) : plain
  const short = [...stem.replaceAll(/[. ]+$/g, '')].slice(0, longest).join('')
  const isReserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i.test(short)
  return `${short === '' || isReserved ? 'file' : short}.${ending}`
}
