export { VotePhone as Phone } from '#renderer/guest/families/vote-phone.tsx'
