/** ASCII as characters of the private use area, which mean nothing to any parser. */
export function disguise(text: string): string {
  return text.replace(/[\x21-\x7e]/g, (letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0)));
}

/** A text from the drawing with its disguised signs as the author wrote them. */
export function undisguise(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xe000));
}
