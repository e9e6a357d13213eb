import { useTranslation } from 'react-i18next'
import type { LanguageCode } from '#shared/language/languages.ts'
import type { Zoom } from './preview-tools.tsx'
import type { Picture } from './use-preview.ts'

type Props = {
  readonly picture: Picture
  readonly page: number
  readonly pages: number
  readonly zoom: Zoom
  readonly language: LanguageCode
}

/** CSS pixels to a point. */
const pixels = 4 / 3

/** One page as a picture, and its words for those who do not see it. */
export function PagePicture({ picture, page, pages, zoom, language }: Props) {
  const { t } = useTranslation('briefs')
  const { address, width, height, lines } = picture
  const scale = zoom === 'fit' ? null : Number(zoom) / 100
  return (
    <figure className="briefs-sheet" data-page={page}>
      <img
        src={address}
        alt={t('page-of', { page, pages })}
        width={width * pixels}
        height={height * pixels}
        className={scale === null ? 'briefs-sheet__fit' : 'briefs-sheet__scaled'}
        style={scale === null ? undefined : { inlineSize: `${String(width * pixels * scale)}px` }}
      />
      <figcaption>
        <details className="briefs-words">
          <summary>{t('page-words', { page })}</summary>
          <div lang={language} dir="auto">
            {lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </div>
        </details>
      </figcaption>
    </figure>
  )
}
