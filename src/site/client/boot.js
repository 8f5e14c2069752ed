// Runs before the first paint: the view that the address asks for, or the one remembered.
;(() => {
  const root = document.documentElement
  const views = ['both', 'source', 'target', 'interleaved']
  const read = key => {
    try {
      return localStorage.getItem(`taiyaku-${key}`)
    } catch {
      return null
    }
  }
  const write = (key, value) => {
    try {
      localStorage.setItem(`taiyaku-${key}`, value)
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
  }
  const query = new URLSearchParams(location.search)
  const show = () => {
    for (const button of document.querySelectorAll('[data-view-button]')) {
      if (button.dataset.viewButton === root.dataset.view) button.setAttribute('aria-current', 'true')
      else button.removeAttribute('aria-current')
    }
    document
      .querySelector('[data-swap-button]')
      ?.setAttribute('aria-pressed', String(root.hasAttribute('data-swap')))
  }
  const address = () => {
    const url = new URL(location.href)
    if (root.dataset.view === 'both') url.searchParams.delete('view')
    else url.searchParams.set('view', root.dataset.view)
    if (root.hasAttribute('data-swap')) url.searchParams.set('swap', '1')
    else url.searchParams.delete('swap')
    history.replaceState(null, '', url)
  }
  const keep = () => {
    // Measuring a row lays out the part of the page that it is in: only the part on the screen is looked into.
    const seen = all => [...all].find(each => each.getBoundingClientRect().bottom > 80)
    const row = seen((seen(document.querySelectorAll('.part')) ?? document).querySelectorAll('.row'))
    return [row, row?.getBoundingClientRect().top ?? 0]
  }
  const change = action => {
    const [row, top] = keep()
    action()
    address()
    show()
    if (row && scrollY > 0) scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' })
  }
  const setView = view =>
    change(() => {
      root.dataset.view = view
      write('view', view)
    })
  const swap = () =>
    change(() => {
      root.toggleAttribute('data-swap')
      write('swap', root.hasAttribute('data-swap') ? '1' : '')
    })
  const both = root.dataset.page === 'both'
  if (both) {
    const wanted = query.get('view') ?? read('view')
    root.dataset.view = views.includes(wanted) ? wanted : 'both'
    root.toggleAttribute('data-swap', (query.get('swap') ?? read('swap')) === '1')
    document.addEventListener('DOMContentLoaded', show)
  }
  root.dataset.js = ''
  addEventListener('click', event => {
    const button = event.target.closest?.('[data-view-button],[data-swap-button]')
    if (!button || event.metaKey || event.ctrlKey || event.shiftKey) return
    if (!both) {
      if (button.dataset.viewButton === 'both' || button.dataset.viewButton === 'interleaved')
        write('view', button.dataset.viewButton)
      return
    }
    event.preventDefault()
    if (button.dataset.viewButton) setView(button.dataset.viewButton)
    else swap()
  })
  let reader
  const load = () => {
    reader ??= import(root.dataset.script)
    return reader
  }
  addEventListener('keydown', event => {
    if (
      event.metaKey ||
      event.ctrlKey ||
      event.altKey ||
      /^(input|textarea|select)$/i.test(event.target.tagName)
    )
      return
    if (event.key === '/') {
      event.preventDefault()
      load().then(module => module.openSearch())
    }
    if (both && event.key === 'v') setView(views[(views.indexOf(root.dataset.view) + 1) % views.length])
    if (both && event.key === 's') swap()
  })
  addEventListener('click', event => {
    if (event.target.closest?.('[data-search]')) {
      event.preventDefault()
      load().then(module => module.openSearch())
    }
    const run = event.target.closest?.('[data-run]')
    if (run) import(root.dataset.runner).then(module => module.openRunner(run))
    const copy = event.target.closest?.('[data-copy]')
    if (copy) navigator.clipboard?.writeText(copy.dataset.copy)
    const mark = event.target.closest?.('.m')
    const oneLanguage = !both || root.dataset.view === 'source' || root.dataset.view === 'target'
    if (mark && oneLanguage && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault()
      load().then(module => module.openOther(mark))
    }
  })
  for (const type of ['scroll', 'pointermove', 'pointerdown', 'keydown', 'touchstart'])
    addEventListener(type, load, { once: true, passive: true })
})()
