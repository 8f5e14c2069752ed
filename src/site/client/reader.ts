/** Opens the search dialog. */
export async function openSearch(): Promise<void> {}

/** Shows the other language of a unit on a page that has only one. */
export async function openOther(mark: HTMLAnchorElement): Promise<void> {
  location.href = mark.href
}
