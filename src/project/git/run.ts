import { spawn } from 'node:child_process'

/** Runs git in `cwd`; gives its standard output, or null when git is not installed or says no. */
export function git(cwd: string, args: readonly string[], input?: string): Promise<Buffer | null> {
  return new Promise(done => {
    const child = spawn('git', ['-c', 'core.quotePath=false', ...args], {
      cwd,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stdin.on('error', () => undefined)
    child.on('error', () => done(null))
    child.on('close', code => done(code === 0 ? Buffer.concat(chunks) : null))
    child.stdin.end(input ?? '')
  })
}

/** Like `git`, as text without the last line end. */
export async function gitText(cwd: string, args: readonly string[]): Promise<string | null> {
  const output = await git(cwd, args)
  return output === null ? null : output.toString('utf8').replace(/\n$/, '')
}
