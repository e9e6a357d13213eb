import { expect, test } from 'vitest'
import { linkAddress, typedAddress } from '#shared/documents/link-address.ts'

const straight = [
  'https://example.org',
  'http://example.org:8080/a?b=c#d',
  'HTTPS://EXAMPLE.ORG/',
  'https://مثال.إختبار/صفحة',
  'https://example.org/@ana',
  'mailto:ana@example.org',
]

const astray = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'https:example.org',
  'https://',
  'https:///example.org',
  'https:\\\\example.org',
  'https://bank.example@evil.example/',
  'https://example.org/ x',
  'https://example.org/"onclick="x',
  'https://example.org/<b>',
  'https://example.org/\u202Egpj.exe',
  'mailto:ana@example.org?bcc=all@evil.example',
  'mailto:javascript:x@y',
  '//example.org',
  '#/people',
  '',
  `https://example.org/${'a'.repeat(2_000)}`,
]

test('a link leads to web pages and e-mail, and nowhere else', () => {
  for (const address of straight) expect(linkAddress(address), address).toBe(address)
  for (const address of [...astray, null, 1, { href: 'https://example.org' }])
    expect(linkAddress(address), JSON.stringify(address)).toBe(null)
})

test('what somebody types for an address is completed, and never made to lead astray', () => {
  expect(typedAddress(' example.org/a ')).toBe('https://example.org/a')
  expect(typedAddress('localhost.example:8080')).toBe('https://localhost.example:8080')
  expect(typedAddress('ana@example.org')).toBe('mailto:ana@example.org')
  expect(typedAddress('https://example.org')).toBe('https://example.org')
  for (const typed of ['word', 'two words', '', 'ftp://example.org', ...astray])
    if (typed !== '//example.org')
      expect(typedAddress(typed) ?? 'https://', typed).toMatch(/^https:\/\//)
  expect(typedAddress('javascript:alert(1)')).toBe(null)
})
