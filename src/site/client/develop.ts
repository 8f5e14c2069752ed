/** In development alone: what has changed on a page of a document is put in its place; where the reader is and what is open stay. */

/** The page as the server gave it: the one on the screen has been touched by scripts. */
let given: Node = document.body.cloneNode(true)

/** Fetches the page and shows what is new; a page that is made of something else is loaded again. */
async function update(): Promise<void> {
  const known = document.querySelector('article.rows') !== null
  const response = known ? await fetch(location.href) : null
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  // A script that comes this way would not run.
  if (page === null || page.body.querySelector('script') !== null) {
    location.reload()
    return
  }
  const before = given
  given = page.body.cloneNode(true)
  document.title = page.title
  patch(document.body, before, page.body)
  dispatchEvent(new Event('taiyaku:update'))
}

/** Makes `live`, which the server gave as `before`, what `after` is, and leaves alone what is the same in both. `after` may lose its children. */
function patch(live: ChildNode, before: Node, after: ChildNode): void {
  if (before.isEqualNode(after)) return
  const there = [...live.childNodes]
  const old = [...before.childNodes]
  const now = [...after.childNodes]
  const isElement = live instanceof Element && before instanceof Element && after instanceof Element
  if (!isElement || live.tagName !== after.tagName || there.length !== old.length) {
    live.replaceWith(after)
    return
  }
  patchAttributes(live, before, after)
  const shortest = Math.min(old.length, now.length)
  let start = 0
  while (start < shortest && old[start]?.isEqualNode(now[start] ?? null)) start += 1
  let end = 0
  while (end < shortest - start && old.at(-1 - end)?.isEqualNode(now.at(-1 - end) ?? null)) end += 1
  const oldEnd = old.length - end
  const nowEnd = now.length - end
  const both = Math.min(oldEnd, nowEnd)
  for (let at = start; at < both; at += 1) patch(there[at]!, old[at]!, now[at]!)
  for (const gone of there.slice(both, oldEnd)) gone.remove()
  const next = there[oldEnd] ?? null
  for (const added of now.slice(both, nowEnd)) live.insertBefore(added, next)
}

function patchAttributes(live: Element, before: Element, after: Element): void {
  for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
    const value = after.getAttribute(name)
    if (value === before.getAttribute(name)) continue
    if (value === null) live.removeAttribute(name)
    else live.setAttribute(name, value)
  }
}

let updates = Promise.resolve()
import.meta.hot?.on('taiyaku:update', () => {
  updates = updates.then(update)
})
