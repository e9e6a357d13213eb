/** What one room takes in (ROOM.md, section 3). What is above is refused; nothing that was taken in is dropped. */
export const roomLimits = {
  seats: 400,
  /** What one seat may ask for in one meeting: all of them together leave room for whoever leads. */
  entriesOfSeat: 500,
  entries: 220_000,
  /** Contributions of one seat in one step. */
  givenBySeat: 200,
  /** Characters of one contribution's text. */
  text: 2_000,
  /** Characters of an input as JSON. */
  input: 4_096,
  /** Characters of a step's settings as JSON, with the words it begins with. */
  settings: 524_288,
  /** Who waits to speak. */
  stack: 100,
  notes: 500,
  /** Decisions and actions on the way, together. */
  kept: 300,
  /** Ballots on paper in one vote of one ballot for each device. */
  papers: 400,
  /** Ballots of one vote: seats, and as many cards or papers again. */
  ballots: 800,
} as const
