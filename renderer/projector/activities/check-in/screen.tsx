export { GatherScreen as Screen } from '#renderer/projector/families/gather-screen.tsx'
