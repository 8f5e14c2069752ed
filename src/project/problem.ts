/**
 * Something outside the documents stops the work: a missing path, a broken config, a file that is not text. `message` is one sentence
 * (or a list of them) for the person at the terminal: what is wrong and what to do. The only error that this stage throws on purpose.
 */
export class ProjectProblem extends Error {
  override readonly name: string = 'ProjectProblem'
}
