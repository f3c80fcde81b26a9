import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [480, 270];
const ground = 0;
const bar = 1;

/** A PNG of upright bars, each a share of the height: the picture that an invented report comes with. */
export function barPicture(shares: readonly number[]): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, ground);
  const step = width / shares.length;
  for (const [at, share] of shares.entries()) {
    const top = Math.round(height * (1 - share));
    const [left, right] = [Math.round(step * (at + 0.2)), Math.round(step * (at + 0.8))];
    for (let row = top; row < height; row += 1)
      rows.fill(bar, row * (width + 1) + 1 + left, row * (width + 1) + 1 + right);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour of the palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from([0xf3, 0xf5, 0xf7, 0x1f, 0x4e, 0x79])),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
