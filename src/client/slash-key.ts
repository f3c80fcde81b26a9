// A key without Ctrl or ⌘ can be hit by speech input or by mistake, so that readers may turn it off (WCAG 2.1.4).

const name = 'gongping-slash-key';

export function slashKeyIsOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function setSlashKey(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing starts with the key on again.
  }
}
