import { once } from 'node:events'
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findApache } from '../../src/example/index.ts'
import { folderWith } from '../project/folder.ts'
import { outcome, start } from './taiyaku.ts'

const apache = findApache()
const missing = apache === null || apache.wsgiModule === null

// Machines of continuous integration must have Apache.
test.skipIf(missing && process.env['CI'] !== 'true')(
  'Ctrl-C ends verification after the case at hand, and leaves nothing behind (skipped without Apache)',
  async () => {
    const temporary = folderWith({})
    chmodSync(temporary, 0o755)
    const child = start(join(import.meta.dirname, '../..'), ['example', 'verify'], {
      TMPDIR: temporary,
      NODE_DISABLE_COMPILE_CACHE: '1',
    })
    const ended = outcome(child)
    await once(child.stdout!, 'data')
    child.kill('SIGINT')
    const { code, stdout, stderr } = await ended
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' })
    expect(stdout).toMatch(/^Stopped: \d+ as expected so far, 0 not\.\n$/m)
    expect(readdirSync(temporary)).toEqual([])
  },
)
