import { expect, test } from 'vitest'
import type { Io } from '../../src/cli/command.ts'
import { openFindings } from '../../src/cli/site-findings.ts'
import type { SiteFinding } from '../../src/project/pages/site-data.ts'

const start = { line: 3, column: 4, offset: 20 }
const finding = (message: string, severity: SiteFinding['severity'] = 'warning'): SiteFinding => ({
  path: 'a.rst',
  rule: 'unknown-document',
  severity,
  message,
  span: { start, end: start },
})

function teller(): { tell: ReturnType<typeof openFindings>; told: () => string[] } {
  let text = ''
  const io: Pick<Io, 'warn'> = {
    warn: more => {
      text += more
    },
  }
  const told = () => {
    const lines = text.split('\n').slice(0, -1)
    text = ''
    return lines
  }
  return { tell: openFindings(io), told }
}

test('errors come first and all of them; of many warnings ten and how many more', () => {
  const { tell, told } = teller()
  const warnings = Array.from({ length: 12 }, (_, index) => finding(`Warning ${index}.`))
  tell({ diagnostics: [...warnings, finding('Error.', 'error'), finding('Info.', 'info')] })
  const lines = told()
  expect(lines).toHaveLength(12)
  expect(lines[0]).toBe('a.rst:3:4 error unknown-document Error.')
  expect(lines[10]).toBe('a.rst:3:4 warning unknown-document Warning 9.')
  expect(lines[11]).toMatch(/^… and 2 more warnings; the status page/)
})

test('what still holds after an edit is not told again, what comes back is', () => {
  const { tell, told } = teller()
  tell({ diagnostics: [finding('One.')] })
  tell({ diagnostics: [finding('One.'), finding('Two.')] })
  tell({ diagnostics: [finding('Two.')] })
  tell({ diagnostics: [finding('One.')] })
  expect(told().map(line => line.replace(/^.*-document /, ''))).toEqual(['One.', 'Two.', 'One.'])
})
