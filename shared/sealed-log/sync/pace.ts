/** When things are said and how much at once (PROTOCOL.md section 9). Times in milliseconds, sizes in bytes. */
export const pace = {
  /** News is gathered this long before it is announced. */
  announceAfter: 250,
  /** Something is said at least this often, so that silence means a dead link. */
  heartbeat: 5000,
  /** Heartbeats name every log while they are few, and otherwise each time this many have passed. */
  wholeEvery: 12,
  /** How many logs are few. */
  fewLogs: 64,
  /** Without progress for this long the next link is asked. */
  patience: 3000,
  /** A link that brought nothing new for a log is not asked for it again for this long; doubled each time. */
  firstPause: 3000,
  longestPause: 600_000,
  /** One fork of a log is looked into on one link this often at most. */
  forkPause: 60_000,
  /** The answer to one WANT ends with the envelope that brings it to this size, and the others of the same seq. */
  answerBytes: 1024 * 1024,
  /** A frame of an answer, so that nobody works on one for long. */
  pieceBytes: 64 * 1024,
  /** Logs named in one WANT. */
  wantedLogs: 256,
  /** Envelopes that were received and not taken in yet; above it nothing is asked for and pushes are dropped. */
  backlogBytes: 4 * 1024 * 1024,
  /** Logs of one peer that are remembered. */
  peerLogs: 100_000,
  /** HAVEs of senders whose log is not here yet, for each link. */
  unreadNotes: 32,
  unreadNoteBytes: 2 * 1024 * 1024,
  /** Per second and link, with as many again in a burst. */
  presence: 5,
  /** The same for the link to a relay, which brings what all the others say. */
  relayedPresence: 100,
  wants: 20,
} as const
