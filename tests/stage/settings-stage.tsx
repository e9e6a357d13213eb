import type { StageRoom } from './stage.tsx'
import { coalitionId } from '../support/made-up.ts'

const files = (count: number, bytes: number) => ({ count, bytes })

/** A vault with one coalition on disk, one that cannot be read, and some records of a newer version. */
export const stage: StageRoom = {
  registry: {
    handlers: {
      'kept/look': () => ({
        folder: '/home/marisol/.local/share/commonweave',
        coalitions: [
          {
            id: coalitionId,
            readable: true,
            sample: false,
            folder: 'spaces/5f0e8c1d2b3a4f5e6d7c8b9a0f1e2d3c',
            log: files(1, 9_400_000),
            photos: { ...files(12, 5_200_000), most: 192 * 1024 * 1024 },
            snapshots: files(7, 3_100_000),
            aside: files(1, 4_096),
            other: files(1, 900),
          },
          {
            id: '0'.repeat(32),
            readable: false,
            sample: false,
            folder: `spaces/${'0'.repeat(32)}`,
            log: files(1, 120_000),
            photos: null,
            snapshots: files(0, 0),
            aside: files(1, 800),
            other: files(0, 0),
          },
        ],
        other: files(3, 2_200),
      }),
      'kept/diagnose': () => ({
        app: '0.1.0',
        node: 'v20.20.2',
        desktop: null,
        system: 'linux x64',
        lock: 'passphrase',
        sizes: [{ log: 9_400_000, aside: 4_096, all: 12_504_996 }],
        open: [
          {
            disk: 'saved',
            isIn: true,
            people: 12,
            computers: 15,
            envelopes: 4_210,
            documents: [
              { kind: 'assets', count: 1, records: 53, setAside: 2 },
              { kind: 'brief', count: 3, records: 41, setAside: 0 },
            ],
            door: 'open',
            courier: 'working',
            links: [{ way: 'out', phase: 'settled' }],
          },
        ],
      }),
    },
  },
  fillsOnlyAt: ['/settings'],
  fill({ madeUp }) {
    const group = {
      document: 'assets',
      map: 'assets',
      ids: ['AAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBB'],
    }
    madeUp.set('records/set-aside', new Map([['assets/assets', group]]))
    return Promise.resolve()
  },
}
