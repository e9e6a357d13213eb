/** The name and number both ends give the channel without asking each other. */
const channelName = 'envelopes/1'
const channelNumber = 100

type OnChannel = (channel: RTCDataChannel, connection: RTCPeerConnection) => void

/** What y-webrtc makes its connections of: each gets a channel of ours beside its own, and its own is shut to what comes in. */
export function peerParts(onChannel: OnChannel) {
  class Connection extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      // Before anybody else listens: what these listeners stop, nobody hears.
      this.addEventListener('datachannel', ({ channel }) => {
        dropIncoming(channel)
      })
      const channel = super.createDataChannel(channelName, {
        negotiated: true,
        id: channelNumber,
        ordered: true,
      })
      onChannel(channel, this)
    }

    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, options)
      dropIncoming(channel)
      return channel
    }
  }
  return { RTCPeerConnection: Connection, RTCSessionDescription, RTCIceCandidate }
}

/**
 * Whoever knows a room could poison the document that y-webrtc would sync: a forged client id in it makes later
 * clean-up throw, an update may take all memory (measured). Nothing of it is needed, so nothing of it is read.
 */
function dropIncoming(channel: RTCDataChannel): void {
  channel.addEventListener('message', (event) => {
    event.stopImmediatePropagation()
  })
}
