import type { Searched } from '#shared/search/searched.ts'
import type { DeviceRecord, InviteRecord, PersonRecord } from './people-document.ts'

export const searchedPeople: Searched<PersonRecord> = { name: 'title' }

/** What people call their computers, and whom somebody invited: both stand under People, and nowhere else. */
export const searchedDevices: Searched<DeviceRecord> = { name: { not: 'people' } }

export const searchedInvites: Searched<InviteRecord> = {
  name: { not: 'people' },
  person: { not: 'elsewhere' },
}
