import { PageHead } from '#renderer/ui/page-head.tsx'
import { AddSomething } from './add-something.tsx'
import { ChangesPart } from './changes-part.tsx'
import { FirstSteps } from './first-steps.tsx'
import { MeetingPart } from './meeting-part.tsx'
import { UnderWay } from './under-way.tsx'
import { MentionsPart } from './mentions-part.tsx'
import { MinePart } from './mine-part.tsx'
import { ReviewPart } from './review-part.tsx'
import { useSinceWords } from './use-since-words.ts'
import { useVisit } from './use-visit.ts'
import { WaitingPart } from './waiting-part.tsx'

type Props = {
  readonly title: string
  readonly coalition: string
  readonly me: string
  readonly mayInvite: boolean
}

/** Home of one person in one coalition: what waits for them, what they carry, what others did. */
export function HomeOf({ title, coalition, me, mayInvite }: Props) {
  const visits = useVisit(coalition, me)
  const since = useSinceWords(visits)
  const isNew = visits.summary !== null && !visits.summary.begun
  return (
    <>
      <PageHead
        title={title}
        {...(since !== null && { description: since })}
        action={isNew ? undefined : <AddSomething mayInvite={mayInvite} />}
      />
      <div className="page home">
        {isNew && (
          <>
            <UnderWay />
            <FirstSteps mayInvite={mayInvite} />
          </>
        )}
        {!isNew && (
          <div className="home-columns">
            <div className="home-column">
              <UnderWay />
              <MeetingPart />
              <WaitingPart me={me} />
              <ReviewPart />
              <MinePart me={me} />
              <MentionsPart coalition={coalition} me={me} />
            </div>
            <ChangesPart visits={visits} me={me} />
          </div>
        )}
      </div>
    </>
  )
}
