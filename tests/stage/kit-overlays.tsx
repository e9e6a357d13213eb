import { Download, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Progress } from '#renderer/ui/progress.tsx'

export function KitOverlays() {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <Card
      title="Over the page"
      aside={
        <Menu
          label="More"
          entries={[
            { key: 'export', label: 'Export …', icon: Download, onAction: () => {} },
            {
              key: 'away',
              label: 'Put away',
              icon: Trash2,
              hint: 'Can be brought back',
              onAction: () => {},
            },
          ]}
        >
          <IconButton label="More" icon={Ellipsis} />
        </Menu>
      }
    >
      <div className="stack stack--4">
        <div>
          <Button
            onPress={() => {
              setOpen(true)
            }}
          >
            Remove a phone …
          </Button>
        </div>
        <Dialog
          isOpen={isOpen}
          onClose={close}
          title="Remove DeShawn’s old phone?"
          actions={
            <>
              <Button kind="quiet" onPress={close}>
                Keep it
              </Button>
              <Button kind="danger" onPress={close}>
                Remove this phone
              </Button>
            </>
          }
        >
          <p>
            New changes will stop reaching it. What it already holds stays on it, because no app can
            call that back.
          </p>
        </Dialog>
        <Progress
          label="Bringing in places"
          done={1240}
          all={3186}
          note="About half a minute more."
          stop={{ label: 'Stop and add nothing', onPress: () => {} }}
        />
        <EmptyState title="No strengths named yet" action={<Button>Name the first one</Button>}>
          Start with one person whose door is always open. You can add the details later.
        </EmptyState>
      </div>
    </Card>
  )
}
