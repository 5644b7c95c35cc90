// The pieces of markup that the app may put into the page as HTML.
//
// Leptos makes elements without any changing part from a text, through <template>.innerHTML. These texts are constants of the
// program, so they stand word for word in its data. Here they are found: every complete element in the data whose tags and
// attributes can do nothing but look like something. The page then lets these texts pass, letter by letter, and no other.
// A text with a name, a card or anything else from people or files is not among them, because it is in no program.

const TAGS =
  'b br circle code col colgroup dd defs div dl dt ellipse em g h1 h2 h3 h4 h5 h6 hr i kbd legend li line marker mark ol p path ' +
  'pattern polygon polyline rect small span strong sub sup svg tbody td text th thead title tr tspan u ul var wbr';
const VOID = new Set(['br', 'col', 'hr', 'wbr']);
const ATTRIBUTES =
  /^(aria-[a-z]+|data-[a-z-]+|class|colspan|cx|cy|d|dir|dx|dy|fill|height|hidden|id|lang|markerHeight|markerUnits|markerWidth|offset|opacity|orient|patternUnits|pathLength|points|preserveAspectRatio|r|refX|refY|role|rowspan|rx|ry|scope|span|stroke|stroke-[a-z]+|tabindex|text-anchor|title|transform|viewBox|width|x|x1|x2|y|y1|y2)$/;
const HARMLESS = new Set(TAGS.split(' '));
const OPEN = /<([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)( ?\/)?>/y;
const CLOSE = /<\/([a-z][a-z0-9]*)>/y;
const TEXT = /[^<>\0-\x08\x0e-\x1f\ufffd]*/y;
const LONGEST = 4000;

/** The complete, harmless element that begins at this place, or nothing. */
function element(data, from) {
  const open = [];
  let at = from;
  const take = (rule) => {
    rule.lastIndex = at;
    const found = rule.exec(data);
    if (found) at = rule.lastIndex;
    return found;
  };
  while (at - from < LONGEST) {
    const close = take(CLOSE);
    if (close) {
      if (open.pop() !== close[1]) return null;
    } else {
      const tag = take(OPEN);
      if (!tag || !HARMLESS.has(tag[1])) return null;
      const names = [...tag[2].matchAll(/ ([a-zA-Z][a-zA-Z0-9-]*)(?:="[^"]*")?/g)].map((found) => found[1]);
      if (!names.every((name) => ATTRIBUTES.test(name))) return null;
      if (!VOID.has(tag[1]) && !tag[3]) open.push(tag[1]);
    }
    if (open.length === 0) return data.slice(from, at);
    take(TEXT);
  }
  return null;
}

/** The constants of a program: what stands in the data section of its WebAssembly. */
function constants(wasm) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < wasm.length) {
    const section = wasm[at++];
    const length = number();
    if (section === 11) return new TextDecoder().decode(wasm.subarray(at, at + length));
    at += length;
  }
  throw new Error('The program has no data.');
}

/** All of them, from the bytes of the program. */
export function markup(wasm) {
  const data = constants(wasm);
  const found = new Set();
  for (let at = data.indexOf('<'); at >= 0; at = data.indexOf('<', at + 1)) {
    const text = element(data, at);
    if (text) found.add(text);
  }
  return [...found].sort();
}
