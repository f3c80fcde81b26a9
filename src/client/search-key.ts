import { slashKeyIsOn } from './slash-key.ts';

// On every page: / and Ctrl-K or ⌘-K lead to the search box, or to the page that has one.

const writing = 'input, textarea, select, [contenteditable]';

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k';
  const typing = event.target instanceof Element && event.target.closest(writing) !== null;
  return event.key === '/' && !typing && slashKeyIsOn();
}

document.addEventListener('keydown', (event) => {
  if (!asksForSearch(event)) return;
  event.preventDefault();
  const boxes = ['main', 'header'].flatMap((part) => [
    ...document.querySelectorAll<HTMLInputElement>(`${part} form[role=search] input`),
  ]);
  const box = boxes.find((one) => one.offsetParent !== null);
  if (box) {
    box.focus();
    box.select();
  } else document.querySelector<HTMLAnchorElement>('[data-section=search]')?.click();
});
