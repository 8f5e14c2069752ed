import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProject } from '../../src/project/open.ts'
import { openCrew } from '../../src/project/reading/crew.ts'
import { foldersOf } from '../../src/project/reading/named-files.ts'
import { readSettings } from '../../src/project/reading/settings.ts'
import type { DocumentReport } from '../../src/units/report.ts'
import { folderWith } from './folder.ts'

const nouns = [
  ['server', 'サーバー'],
  ['archive', 'アーカイブ'],
  ['setting', '設定'],
  ['password', 'パスワード'],
  ['network', 'ネットワーク'],
  ['account', 'アカウント'],
] as const

/** A document of pairs, in which every third translation lacks its second sentence. */
function document(number: number): string {
  const blocks = nouns.map(([english, japanese], index) => {
    const other = nouns[(index + number) % nouns.length]!
    const half = (index + number) % 3 === 0 ? '' : `その後、${other[1]}を${number}回削除します。`
    return `.. Check the ${english} before anything else. Then remove the ${other[0]} ${number} times, as the manual says.\n\nまず${japanese}を確認します。${half}\n`
  })
  return blocks.join('\n')
}

test('threads give what one thread gives', async () => {
  const files = Array.from({ length: 14 }, (_, number) => [`d${number}.rst`, document(number)] as const)
  const cwd = folderWith(Object.fromEntries(files))
  const project = await openProject({ cwd, paths: [] })
  const leaveOut = { rules: [], known: new Map<string, number>() }
  const documents = project.documents.map(each => ({
    file: each.file,
    path: each.path,
    folders: foldersOf(project, each),
    leaveOut,
  }))
  const read = async (threads: number): Promise<DocumentReport[]> => {
    const crew = openCrew(documents, { read: readSettings(project.config), pages: null }, threads)
    try {
      const model = await crew.learn(documents)
      return await crew.each(documents, model, (reader, each) => reader.check(each))
    } finally {
      await crew.close()
    }
  }
  const alone = await read(1)
  expect(alone.map(({ path }) => path)).toEqual(project.documents.map(({ path }) => path))
  expect(alone.flatMap(({ units }) => units).some(({ state }) => state === 'partial')).toBe(true)
  expect(await read(3)).toEqual(alone)
})

test('a document that cannot be read is a finding of its own, and the others are read', async () => {
  const cwd = folderWith({ 'a.rst': document(1), 'b.rst': Buffer.from([0xff, 0x41]) })
  const project = await openProject({ cwd, paths: [] })
  const documents = project.documents.map(each => ({
    file: join(cwd, each.path),
    path: each.path,
    folders: foldersOf(project, each),
    leaveOut: { rules: [], known: new Map<string, number>() },
  }))
  for (const threads of [1, 2]) {
    const crew = openCrew(documents, { read: readSettings(project.config), pages: null }, threads)
    const model = await crew.learn(documents)
    const [a, b] = await crew.each(documents, model, (reader, each) => reader.check(each))
    await crew.close()
    expect(a?.units.length).toBeGreaterThan(0)
    expect(b).toMatchObject({ path: 'b.rst', units: [], diagnostics: [{ rule: 'unreadable-document' }] })
  }
})
