import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useContext } from 'react'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { PageHelpContext } from './page-help.ts'
import { useDocumentTitle } from './use-document-title.ts'

type Props = {
  readonly title: string
  /** The page this one belongs to; the way back stands above the title. */
  readonly back?: { readonly to: string; readonly label: string }
  /** One line. */
  readonly description?: ReactNode
  /** A SegmentedControl. */
  readonly view?: ReactNode
  /** One primary Button. */
  readonly action?: ReactNode
  /** A second row below: filters, tabs. */
  readonly children?: ReactNode
}

/** The head of a page; it names the window too. */
export function PageHead({ title, back, description, view, action, children }: Props) {
  useDocumentTitle(title)
  const help = useContext(PageHelpContext)
  return (
    <header className="page-head">
      <div className="page-head__row">
        <div className="page-head__words">
          {back !== undefined && (
            <Link to={back.to} kind="quiet" size="small">
              <Icon of={ChevronLeft} flips />
              {back.label}
            </Link>
          )}
          <div className="page-head__title">
            <h1>
              <bdi>{title}</bdi>
            </h1>
            {help}
          </div>
          {description !== undefined && <p className="page-head__description">{description}</p>}
        </div>
        {view}
        {action}
      </div>
      {children}
    </header>
  )
}
