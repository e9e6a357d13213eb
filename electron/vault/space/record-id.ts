/** A fresh record id: 12 random bytes as base64url, 16 characters. */
export function newRecordId(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(12)).toString('base64url')
}
