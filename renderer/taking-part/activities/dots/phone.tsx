export { VotePhone as Phone } from '#renderer/taking-part/families/vote-phone.tsx'
export { VoteClosed as Closed } from '#renderer/taking-part/families/vote-closed.tsx'
