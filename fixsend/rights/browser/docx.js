// A Word document written on the device: the parts of letters/docx.py in a ZIP archive without compression.

const CRC_TABLE = Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crc = (bytes) => ~bytes.reduce((sum, byte) => CRC_TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;
// Numbers of so many bytes, the lowest byte first: [value, size], …
const packed = (...numbers) => numbers.flatMap(([value, size]) => Array.from({ length: size }, (_, place) => (value >>> (8 * place)) & 255));
const joined = (pieces) => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
};
// 1 January 1980, as ZIP writes days: nothing older is known to it, and the true moment is nobody's business.
const LONG_AGO = 33;
const zipped = (files) => {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(content);
    const path = new TextEncoder().encode(name);
    const about = [[20, 2], [0, 2], [0, 2], [0, 2], [LONG_AGO, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [path.length, 2], [0, 2]];
    const head = joined([packed([0x04034b50, 4], ...about), path]);
    directory.push(joined([packed([0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), path]));
    bodies.push(head, bytes);
    offset += head.length + bytes.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const count = directory.length;
  const end = packed([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return joined([...bodies, ...directory, end]);
};

const inXml = (text) => text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const docx = (subject, letter) => {
  const { parts: files, paragraph, heading, run, break: lineBreak } = DATA.docx;
  const runs = (lines) => lines.split("\n").map((line) => run.replace("{text}", () => inXml(line))).join(lineBreak);
  const paragraphs = letter.replace(/\r\n/g, "\n").split("\n\n").filter((each) => each.trim()).map((each) => each.replace(/^\n+|\n+$/g, ""));
  const body = [heading.replace("{runs}", () => runs(subject)), ...paragraphs.map((each) => paragraph.replace("{runs}", () => runs(each)))].join("");
  const filledIn = (part) => (part.includes("{body}") ? part.replace("{body}", () => body) : part.replace("{title}", () => inXml(subject)));
  return zipped(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, filledIn(part)])));
};
