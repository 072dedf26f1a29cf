/** From a sign on the map to its line in the list. */
export function focusOnLine(id: string): void {
  document.querySelector<HTMLElement>(`#${CSS.escape(`line-${id}`)}`)?.focus();
}
