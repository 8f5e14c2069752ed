/**
 * `<taiyaku-example src="…/embed/ID/">`: shows an example in a frame that is as high as its content. What stands inside of the element is
 * shown until the frame is there, and where scripts are off. Attributes `lang`, `variant` and `view` are passed on. Served as a classic
 * script, since a module of another origin needs a server that allows it; hence the block.
 */
{
  class TaiyakuExample extends HTMLElement {
    #frame: HTMLIFrameElement | null = null
    readonly #listen = (event: MessageEvent): void => {
      const frame = this.#frame
      if (!frame || event.source !== frame.contentWindow) return
      const data = event.data as { taiyaku?: string; height?: number } | null
      if (data?.taiyaku === 'height' && typeof data.height === 'number')
        frame.style.height = `${Math.min(data.height, 5000)}px`
    }

    connectedCallback(): void {
      const src = this.getAttribute('src')
      if (src === null || this.#frame) return
      const address = new URL(src, document.baseURI)
      if (address.protocol !== 'https:' && address.protocol !== 'http:') return
      const lang = this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang')
      for (const [name, value] of [
        ['lang', lang?.startsWith('ja') ? 'ja' : lang ? 'en' : null],
        ['variant', this.getAttribute('variant')],
        ['view', this.getAttribute('view')],
      ] as const) {
        if (value) address.searchParams.set(name, value)
      }
      const frame = document.createElement('iframe')
      frame.src = address.href
      frame.loading = 'lazy'
      frame.title = this.getAttribute('title') ?? this.textContent?.trim().slice(0, 80) ?? 'Example'
      // A page of the same origin could take the sandbox off again, so it gets less.
      frame.sandbox.value = `allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox${address.origin === location.origin ? '' : ' allow-same-origin'}`
      frame.style.cssText = 'border:0;width:100%;height:20rem;color-scheme:normal'
      frame.addEventListener('load', () => {
        for (const child of [...this.childNodes]) if (child !== frame) child.remove()
        frame.style.display = 'block'
        frame.contentWindow?.postMessage({ taiyaku: 'measure' }, '*')
      })
      this.#frame = frame
      addEventListener('message', this.#listen)
      this.append(frame)
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#listen)
      this.#frame?.remove()
      this.#frame = null
    }
  }

  if (!customElements.get('taiyaku-example')) customElements.define('taiyaku-example', TaiyakuExample)
}

export {}
