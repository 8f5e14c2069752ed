// Before the first paint: language, variant and view as the address asks; tells the page around how high this one is.
;(() => {
  const root = document.documentElement
  const query = new URLSearchParams(location.search)
  const wanted = (name, allowed) => (allowed.includes(query.get(name)) ? query.get(name) : null)
  const lang = wanted('lang', ['en', 'ja'])
  root.dataset.js = ''
  root.dataset.lang = lang ?? (navigator.language.startsWith('ja') ? 'ja' : 'en')
  root.lang = root.dataset.lang
  for (const [name, allowed] of [
    ['variant', ['verbatim', 'today']],
    ['view', ['code', 'result']],
  ]) {
    const value = wanted(name, allowed)
    if (value) root.dataset[name] = value
  }
  const scheme = wanted('scheme', ['light', 'dark'])
  if (scheme) root.style.colorScheme = scheme
  if (parent !== window) {
    const tell = () => {
      const height = Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0)
      if (height > 0) parent.postMessage({ taiyaku: 'height', src: location.href, height }, '*')
    }
    addEventListener('DOMContentLoaded', () => {
      tell()
      new ResizeObserver(tell).observe(document.querySelector('main'))
    })
    addEventListener('message', event => {
      if (event.data?.taiyaku === 'measure') tell()
    })
  }
  addEventListener('click', event => {
    const button = event.target.closest?.('[data-run]')
    // Without an origin of its own this frame may load nothing: run it in a window.
    if (button && origin === 'null') open(location.href, '_blank')
    else if (button) import(root.dataset.runner).then(module => module.openRunner(button))
  })
})()
