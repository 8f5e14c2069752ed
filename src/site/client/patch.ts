/**
 * Makes the page on the screen what the server gives now. Scripts have touched that page: added a dialog, opened a unit. So what the
 * server gave is kept beside it, with the node on the screen that each of its nodes has become; changes are found in the one and made
 * in both. Elements with the same id are the same, wherever they stand.
 */

/** Takes `body` as it stands for what the server gave. The result shows a newer one, and says whether the page is now made of it. */
export function patchPage(body: HTMLElement): (now: HTMLElement) => boolean {
  const given = body.cloneNode(true) as HTMLElement
  const shown = new WeakMap<Node, ChildNode>()
  link(given, body, shown)
  return now => {
    const named = new Map([...given.querySelectorAll('[id]')].map(each => [each.id, each]))
    patchNode(given, now, { shown, named })
    return given.isEqualNode(now)
  }
}

interface Patch {
  /** The node on the screen for each of those that the server gave. */
  shown: WeakMap<Node, ChildNode>
  /** What the server gave with an id, and has not found its place yet. */
  named: Map<string, Element>
}

function link(given: Node, live: ChildNode, shown: WeakMap<Node, ChildNode>): void {
  shown.set(given, live)
  const children = [...live.childNodes]
  for (const [index, child] of [...given.childNodes].entries()) link(child, children[index]!, shown)
}

/** Makes `given`, which is the same kind of node as `now`, equal to it. */
function patchNode(given: Node, now: Node, patch: Patch): void {
  if (given.isEqualNode(now)) return
  const live = patch.shown.get(given)
  if (live === undefined || !live.isConnected) throw new Error('The page has been changed by something else.')
  if (given instanceof Element && now instanceof Element && live instanceof Element) {
    patchAttributes(live, given, now)
    patchChildren(live, given, now, patch)
  } else {
    given.nodeValue = now.nodeValue
    live.nodeValue = now.nodeValue
  }
}

function patchAttributes(live: Element, given: Element, now: Element): void {
  for (const name of new Set([...given.getAttributeNames(), ...now.getAttributeNames()])) {
    const before = given.getAttribute(name)
    const after = now.getAttribute(name)
    if (after === before) continue
    if (name === 'class') {
      // Scripts add classes of their own.
      live.classList.remove(...given.classList)
      live.classList.add(...now.classList)
    } else if (after === null) live.removeAttribute(name)
    else live.setAttribute(name, after)
    if (after === null) given.removeAttribute(name)
    else given.setAttribute(name, after)
  }
}

function patchChildren(live: Element, given: Element, now: Element, patch: Patch): void {
  const old = [...given.childNodes]
  const wanted = [...now.childNodes]
  const shortest = Math.min(old.length, wanted.length)
  let start = 0
  while (start < shortest && old[start]!.isEqualNode(wanted[start]!)) start += 1
  let end = 0
  while (end < shortest - start && old.at(-1 - end)!.isEqualNode(wanted.at(-1 - end)!)) end += 1
  const differing = old.slice(start, old.length - end)
  const places = wanted.slice(start, wanted.length - end)
  const found = matchNodes(given, differing, places, patch)
  const used = new Set(found)
  for (const gone of differing) {
    if (used.has(gone)) continue
    patch.shown.get(gone)?.remove()
    gone.remove()
  }
  let previous = old[start - 1] ?? null
  for (const [index, place] of places.entries()) {
    const known = found[index] ?? null
    const node = known ?? (place.cloneNode(true) as ChildNode)
    if (known === null) link(node, document.importNode(node, true), patch.shown)
    if (node.parentNode !== given || node.previousSibling !== previous)
      putAfter(previous, node, given, live, patch)
    patchNode(node, place, patch)
    previous = node
  }
}

function putAfter(
  previous: ChildNode | null,
  node: ChildNode,
  given: Element,
  live: Element,
  { shown }: Patch,
): void {
  const onScreen = shown.get(node)
  const before = previous === null ? undefined : shown.get(previous)
  if (onScreen === undefined) return
  if (previous === null) given.prepend(node)
  else previous.after(node)
  if (before === undefined) live.prepend(onScreen)
  else before.after(onScreen)
}

/** For each place the node that is to become what stands there; null where none fits. */
function matchNodes(
  given: Element,
  differing: readonly ChildNode[],
  places: readonly ChildNode[],
  { named }: Patch,
): (ChildNode | null)[] {
  const unnamed = differing.filter(node => idOf(node) === '')
  const found: (ChildNode | null)[] = places.map(place => {
    const id = idOf(place)
    if (id === '') {
      const same = unnamed.findIndex(node => node.isEqualNode(place))
      return same < 0 ? null : unnamed.splice(same, 1)[0]!
    }
    const same = named.get(id)
    if (same === undefined || same.nodeName !== place.nodeName || same.contains(given)) return null
    named.delete(id)
    return same
  })
  return found.map((node, index) => {
    const place = places[index]!
    if (node !== null || idOf(place) !== '') return node
    const like = unnamed.findIndex(each => each.nodeName === place.nodeName)
    return like < 0 ? null : unnamed.splice(like, 1)[0]!
  })
}

function idOf(node: Node): string {
  return node instanceof Element ? node.id : ''
}
