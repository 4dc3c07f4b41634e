/** Style that neither the page's sheets nor its Content-Security-Policy reach. */
export function setStyle(element: HTMLElement, style: Record<string, string>): void {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
}

export const PAPER = '#ffffff';
/** "Raised", as in the sidebar: a hue outside red, amber and green, and unlike a link. */
export const MARK = '#7a1f63';
