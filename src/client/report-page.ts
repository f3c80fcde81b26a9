/** What a report's page does where scripts run: nothing that a reader without them lacks. */

const nav = document.querySelector<HTMLElement>('.contents');
const links = new Map(
  [...(nav?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);

/** How far below the upper edge of the window a heading counts as reached: it is jumped to within this. */
const reached = 64;

/** Marks the section that is being read: the last one whose heading was reached. */
function follow(): void {
  let here: HTMLAnchorElement | null = null;
  for (const [id, link] of links) {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top < reached) here = link;
  }
  for (const link of links.values()) {
    if (link === here) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  if (nav === null || here === null) return;
  const [box, line] = [nav.getBoundingClientRect(), here.getBoundingClientRect()];
  if (line.top < box.top || line.bottom > box.bottom) nav.scrollTop += line.top - box.top - box.height / 3;
}

let waiting = false;
const soon = (): void => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    follow();
  });
};

/** A row that is folded away is shown before it is jumped to. */
function unfold(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const row = id === '' ? null : document.getElementById(id);
  const table = row?.closest('.indicators');
  const all = table?.querySelector<HTMLInputElement>('.depth-switch [value="all"]');
  if (row === null || all == null || all.checked) return;
  all.checked = true;
  row.scrollIntoView();
}

/** Problems whose day has passed since the site was built. */
function markOverdue(): void {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  for (const mark of document.querySelectorAll<HTMLElement>('.overdue[data-due]')) {
    if ((mark.dataset['due'] ?? '') < today) mark.hidden = false;
  }
}

/** A diagram wider than its place can be scrolled by keys, from when the window is narrowed until it is wide enough again. */
function reachDiagrams(): void {
  const seen = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const figure of document.querySelectorAll('figure.diagram')) seen.observe(figure);
}

/** The day of access, which a citation names. */
function dateCitation(): void {
  for (const day of document.querySelectorAll('.citation .cited')) {
    day.textContent = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  }
}

if (links.size > 0) {
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  follow();
}
nav?.addEventListener('click', ({ target }) => {
  const narrow = getComputedStyle(nav).position !== 'sticky';
  if (narrow && target instanceof HTMLAnchorElement) nav.querySelector('details')?.removeAttribute('open');
});
addEventListener('hashchange', unfold);
unfold();
markOverdue();
reachDiagrams();
dateCitation();
