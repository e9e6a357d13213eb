import { Plus, Undo2 } from 'lucide-react'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { KitFields } from './kit-fields.tsx'
import { KitLists } from './kit-lists.tsx'
import { KitMarks } from './kit-marks.tsx'
import { KitOverlays } from './kit-overlays.tsx'

/** Every component of the kit, with texts as long as people write them. */
export function KitSheet() {
  const { say } = useToasts()
  const toast = () => {
    say('Moved to Safe evenings.', { action: { label: 'Undo', onPress: () => {} } })
  }
  return (
    <>
      <PageHead
        title="Component sheet"
        description="Every part, with the words people would use."
        action={
          <Button kind="primary" icon={Plus} onPress={toast}>
            Say something
          </Button>
        }
      />
      <div className="page stack stack--6">
        <Card title="Buttons">
          <div className="row wrap">
            <Button kind="primary">Record this decision</Button>
            <Button>Preview agenda</Button>
            <Button kind="soft">Suggest it</Button>
            <Button kind="quiet" icon={Undo2} iconFlips>
              Undo
            </Button>
            <Button kind="danger">Delete for everyone</Button>
            <Button isDisabled>Not ready yet</Button>
            <IconButton label="Undo" icon={Undo2} iconFlips />
            <Button size="small">Copy</Button>
            <Button kind="primary" size="large">
              Join the circle
            </Button>
          </div>
        </Card>
        <KitFields />
        <KitMarks />
        <KitOverlays />
        <KitLists />
      </div>
    </>
  )
}
