/** In development alone: what has changed on the open page is put in its place; where the reader is and what is open stay. */
import { patchPage } from './patch.ts'
import { openPictures } from './pictures.ts'

const show = patchPage(document.body)
const pictures = openPictures()

/** Fetches the page and shows what is new; what cannot be shown so is loaded again. */
async function update(): Promise<void> {
  const kind = document.documentElement.dataset['page']
  const response = kind !== undefined ? await fetch(location.href) : null
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  // A script that comes this way would not run.
  const canShow =
    page?.documentElement.dataset['page'] === kind && page?.body.querySelector('script') === null
  if (page === null || !canShow || !show(page.body)) {
    location.reload()
    return
  }
  document.title = page.title
  dispatchEvent(new Event('taiyaku:update'))
  await pictures.refresh()
}

let updates = Promise.resolve()
import.meta.hot?.on('taiyaku:update', () => {
  // The server may be starting anew, with other pages than before.
  updates = updates.then(update).catch(() => location.reload())
})
