import { type Model, priorModel, type WordStatistics } from './model.ts'
import { learnNames } from './names.ts'
import { scriptOf, weight } from './script.ts'
import { stem, words } from './word.ts'
import { finder, foldTarget } from './word-evidence.ts'

/** A pair of marked texts that are taken to translate one another. */
export interface Pair {
  source: string
  target: string
}

/** Pairs that the length prior weighs as much as. */
const priorWeight = 12
/** A word translation must have been seen in so many pairs. */
const leastTogether = 3

/**
 * Learns from a project's own pairs: length ratio, word translations (IBM Model 1 over pairs of words that occur together more often than
 * chance has it), and how surely each word is found again. The order of the pairs does not matter but for rounding.
 */
export function learn(
  pairs: Iterable<Pair>,
  languages: { source: string; target: string } = { source: 'en', target: 'ja' },
): Model {
  const list = sample([...pairs])
  const length = learnLength(list)
  const prepared = list.map(pair => ({ source: sourceStems(pair.source), target: foldTarget([pair.target]) }))
  const translations = learnWords(
    prepared.map(({ source, target }) => ({ source, target: targetTokens(target.text) })),
  )
  const statistics = learnStatistics(
    list,
    prepared,
    { ...priorModel, length, words: translations },
    languages,
  )
  return { length, words: translations, statistics, names: learnNames(list) }
}

/** So many pairs teach as well as all of them; more are thinned out evenly. */
export const enoughPairs = 2400

function sample(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length <= enoughPairs) return pairs
  return Array.from({ length: enoughPairs }, (_, i) => pairs[Math.floor((i * pairs.length) / enoughPairs)]!)
}

function learnLength(pairs: readonly Pair[]): Model['length'] {
  const prior = priorModel.length
  const ratios: number[] = []
  for (const pair of pairs) {
    const source = weight(pair.source)
    const target = weight(pair.target)
    if (source >= 40 && target >= 20) ratios.push(Math.log(target / source))
  }
  const count = ratios.length
  if (count === 0) return prior
  const median = middle(ratios)
  const deviation = middle(ratios.map(ratio => Math.abs(ratio - median)))
  const share = count / (count + priorWeight)
  return {
    median: median * share + prior.median * (1 - share),
    deviation: Math.max(0.03, deviation * share + prior.deviation * (1 - share)),
    pairs: count,
  }
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Stems of the words of a source that are translated, each once. */
function sourceStems(source: string): string[] {
  const stems = new Set<string>()
  for (const word of words(source))
    if (word.kind === 'word' || word.kind === 'proper') stems.add(stem(word.key))
  return [...stems]
}

/** Tokens of a folded target: runs of katakana, hangul and ideographs, pairs of ideographs in longer runs, and a lone ideograph with the letter after it. */
export function targetTokens(folded: string): string[] {
  const tokens = new Set<string>()
  for (let i = 0; i < folded.length; i++) {
    const script = scriptOf(folded.charCodeAt(i))
    if (script !== 'katakana' && script !== 'han' && script !== 'hangul' && script !== 'letter') continue
    let end = i + 1
    while (end < folded.length && scriptOf(folded.charCodeAt(end)) === script) end++
    const run = folded.slice(i, end)
    if (script === 'katakana') {
      if (run.length > 1) tokens.add(run)
    } else if (script === 'letter') {
      if (run.length > 2) tokens.add(run.slice(0, 5))
    } else if (script === 'hangul') {
      if (run.length > 1) tokens.add(run.slice(0, 2))
      if (run.length > 2) tokens.add(run.slice(0, 3))
    } else if (run.length === 1) {
      if (scriptOf(folded.charCodeAt(end)) === 'hiragana') tokens.add(run + folded[end]!)
    } else for (let k = 0; k + 2 <= run.length; k++) tokens.add(run.slice(k, k + 2))
    i = end - 1
  }
  return [...tokens]
}

interface Bag {
  source: readonly string[]
  target: readonly string[]
}

function learnWords(bags: readonly Bag[]): Map<string, Map<string, number>> {
  if (bags.length < 30) return new Map()
  const sources = number(bags.map(bag => bag.source))
  const targets = number(bags.map(bag => bag.target))
  const links = findLinks(sources, targets)
  const probabilities = expectationMaximization(sources, targets, links)
  const table = new Map<string, Map<string, number>>()
  for (const [index, { source, target }] of links.entries()) {
    const probability = probabilities[index]!
    if (probability < 0.1) continue
    const word = sources.names[source]!
    const row = table.get(word) ?? new Map<string, number>()
    row.set(targets.names[target]!, probability)
    table.set(word, row)
  }
  return table
}

/** A source word and a target token, by number, that stand in the same pairs more often than chance has it; `dice` says how surely. */
interface Link {
  source: number
  target: number
  dice: number
}

function findLinks(sources: Numbered, targets: Numbered): Link[] {
  const bagsOf: number[][] = sources.names.map(() => [])
  for (const [bag, list] of sources.lists.entries()) for (const s of list) bagsOf[s]!.push(bag)
  const links: Link[] = []
  const together = new Int32Array(targets.names.length)
  for (const [s, bags] of bagsOf.entries()) {
    const met: number[] = []
    for (const bag of bags) {
      for (const t of targets.lists[bag]!) {
        if (together[t] === 0) met.push(t)
        together[t]! += 1
      }
    }
    for (const t of met) {
      const count = together[t]!
      together[t] = 0
      if (count < leastTogether) continue
      const dice = (2 * (count - 0.75)) / (sources.counts[s]! + targets.counts[t]!)
      const lift = (count * sources.lists.length) / (sources.counts[s]! * targets.counts[t]!)
      if (dice >= 0.05 && lift >= 2) links.push({ source: s, target: t, dice })
    }
  }
  return links
}

/** Tokens by number: each list's, the token of each number, and in how many lists it stands. */
interface Numbered {
  lists: number[][]
  names: string[]
  counts: number[]
}

/** Numbers the tokens that occur often enough to learn from. */
function number(lists: readonly (readonly string[])[]): Numbered {
  const frequency = new Map<string, number>()
  for (const list of lists) for (const token of list) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const ids = new Map<string, number>()
  const names: string[] = []
  const counts: number[] = []
  const limit = lists.length * 0.4
  const numbered = lists.map(list => {
    const row: number[] = []
    for (const token of list) {
      const count = frequency.get(token)!
      if (count < leastTogether || count > limit) continue
      let id = ids.get(token)
      if (id === undefined) {
        id = names.length
        ids.set(token, id)
        names.push(token)
        counts.push(count)
      }
      row.push(id)
    }
    return row
  })
  return { lists: numbered, names, counts }
}

/** IBM Model 1 on the given links, with a share of each target token left to no source word: the probability of each link. */
function expectationMaximization(sources: Numbered, targets: Numbered, links: readonly Link[]): Float64Array {
  const size = targets.names.length
  const numbers = new Map(links.map(({ source, target }, index) => [source * size + target, index]))
  /** For each target token of each bag its links to the bag's source words. */
  const choices: number[][] = []
  for (const [bag, list] of sources.lists.entries()) {
    for (const t of targets.lists[bag]!) {
      const choice: number[] = []
      for (const s of list) {
        const link = numbers.get(s * size + t)
        if (link !== undefined) choice.push(link)
      }
      if (choice.length > 0) choices.push(choice)
    }
  }
  let probabilities = Float64Array.from(links, link => link.dice)
  for (let round = 0; round < 3; round++) {
    const counts = new Float64Array(links.length)
    for (const choice of choices) {
      let total = 0.02
      for (const link of choice) total += probabilities[link]!
      for (const link of choice) counts[link]! += probabilities[link]! / total
    }
    probabilities = counts.map((count, link) => count / sources.counts[links[link]!.source]!)
  }
  return probabilities
}

/** How often each word is found in its own target, and in one that has nothing to do with it. */
function learnStatistics(
  pairs: readonly Pair[],
  prepared: readonly { target: ReturnType<typeof foldTarget> }[],
  model: Model,
  languages: { source: string; target: string },
): Map<string, WordStatistics> {
  const look = finder(languages, model)
  const sums = new Map<string, { pairs: number; found: number; strange: number; length: number }>()
  const shift = Math.max(1, Math.floor(pairs.length / 3))
  for (let i = 0; i < pairs.length; i++) {
    const seen = new Set<string>()
    const strange = prepared[(i + shift) % pairs.length]!.target
    for (const word of words(pairs[i]!.source)) {
      if (word.kind !== 'word' && word.kind !== 'proper') continue
      const base = stem(word.key)
      if (seen.has(base)) continue
      seen.add(base)
      const sum = sums.get(base) ?? { pairs: 0, found: 0, strange: 0, length: 0 }
      sum.pairs++
      if (look.find(word, prepared[i]!.target).places.length > 0) sum.found++
      if (look.find(word, strange).places.length > 0) sum.strange++
      sum.length += strange.text.length
      sums.set(base, sum)
    }
  }
  const statistics = new Map<string, WordStatistics>()
  for (const [base, { pairs: count, found, strange, length }] of sums) {
    // A share of targets with the word turns into occurrences a character as in a Poisson process.
    const share = Math.min(0.95, strange / count)
    statistics.set(base, {
      pairs: count,
      found,
      chance: length === 0 ? 0 : (-Math.log(1 - share) * count * 1000) / length,
    })
  }
  return statistics
}
