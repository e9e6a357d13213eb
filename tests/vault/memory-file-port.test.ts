import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { testFilePort } from '#tests/support/file-port-suite.ts'

testFilePort('in memory', memoryFilePort)
