import { Check, Clock, Eye } from 'lucide-react'
import { assetKinds } from '#shared/assets/kinds.ts'
import { AudienceNote } from '#renderer/ui/audience-note.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Avatars } from '#renderer/ui/avatars.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { OtherVersions } from '#renderer/ui/other-versions.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import { WovenMark } from '#renderer/ui/woven-mark.tsx'

const people = [
  'Marisol Vega',
  'DeShawn Carter',
  'Bea Lindqvist',
  'هدى سليم',
  'Oralee Banks',
  'Pat',
].map((name, at) => ({ name, color: at + 1 }))
const cloths = [['riverbend'], ['elm-street'], ['cedar-fork']]

export function KitMarks() {
  return (
    <Card title="Marks and notes">
      <div className="stack stack--4">
        <div className="row row--wide wrap">
          {assetKinds.map((kind) => (
            <KindMark key={kind} kind={kind} size={32} named />
          ))}
          {assetKinds.map((kind) => (
            <KindMark key={kind} kind={kind} size={12} named />
          ))}
          {cloths.map((of) => (
            <WovenMark key={of[0]} of={of} />
          ))}
          <Avatars people={people} label="Here now" />
          <Avatar person={{ name: 'DeShawn Carter', color: 2 }} size="large" />
        </div>
        <div className="row wrap">
          <Chip>Draft</Chip>
          <Chip tone="settled" icon={Check}>
            Agreed
          </Chip>
          <Chip tone="waiting" icon={Clock}>
            Waiting for 2
          </Chip>
          <Chip tone="care" icon={Eye}>
            Ask the storyteller first
          </Chip>
          <Chip tone="info" size="small">
            New
          </Chip>
        </div>
        <Note>Bea changed this sentence too. We kept both.</Note>
        <Note tone="waiting">Three people have not answered yet. There is no deadline.</Note>
        <Note tone="settled" action={<Button size="small">Open</Button>}>
          Everything has arrived.
        </Note>
        <ProblemNote
          what="This file could not be read."
          safe="Nothing was changed."
          todo="Try last Sunday’s backup."
          details="file-unreadable"
        />
        <OtherVersions
          current="Warm kitchen at Open Door"
          others={[{ by: 'Bea', text: 'Open Door’s warm kitchen, Mondays' }]}
          onChoose={() => {}}
        />
        <AudienceNote audience="coalition" action={<Button kind="quiet">Change</Button>}>
          DeShawn chose the wording.
        </AudienceNote>
        <QrCode text="http://192.168.1.20:4000/#k=abcdef" label="Address to join" size={160} />
      </div>
    </Card>
  )
}
