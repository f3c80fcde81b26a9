/** A sentence that fits where little room is: whole where it is short, otherwise its beginning up to a pause. */
export function brief(text: string, most = 60): string {
  const plain = text.trim().replace(/[。.；;，,]+$/, '');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const pause = Math.max(...['，', '；', '。', '、', ', ', '; '].map((sign) => cut.lastIndexOf(sign)));
  return `${pause > most / 2 ? cut.slice(0, pause) : cut}……`;
}
