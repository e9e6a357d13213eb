export { VotePhone as Phone } from '#renderer/guest/families/vote-phone.tsx'
export { VoteClosed as Closed } from '#renderer/guest/families/vote-closed.tsx'
