/** The least that a virtual list can be: rows of one height and one text, moved as the page scrolls. The floor to compare with. */
const ROW_PX = 56;
const BEYOND = 6;

export function showPlainList(root: HTMLElement, names: string[]): void {
  const list = document.createElement('ul');
  list.style.cssText = `position:relative;height:${names.length * ROW_PX}px`;
  root.append(list);
  const draw = (): void => {
    const first = Math.max(0, Math.floor(scrollY / ROW_PX) - BEYOND);
    const last = Math.min(names.length, Math.ceil((scrollY + innerHeight) / ROW_PX) + BEYOND);
    list.replaceChildren(
      ...names.slice(first, last).map((name, at) => {
        const row = document.createElement('li');
        row.textContent = name;
        row.style.cssText = `position:absolute;inset-inline:0;height:${ROW_PX}px;transform:translateY(${(first + at) * ROW_PX}px)`;
        return row;
      }),
    );
  };
  addEventListener('scroll', draw, { passive: true });
  draw();
}
