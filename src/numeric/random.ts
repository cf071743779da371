/**
 * A stream of uniform random numbers in (0, 1), 53 bits each, the same on every machine.
 *
 * Every quantity of every draw has a stream of its own, named by seed, draw and name, so that adding a quantity or
 * running draws in another order or on other threads changes no digit of the others. The generator is sfc32 by
 * C. Doty-Humphrey (PractRand), seeded with an FNV-1a hash of the name, 15 numbers thrown away.
 *
 * @param   seed  of the whole ensemble
 * @param   draw  number of the draw
 * @param   name  of the quantity
 * @returns a function that gives the next number
 */
export function randomStream(seed: number, draw: number, name: string): () => number {
  const text = `${seed} ${draw} ${name}`;
  let [a, b, c, counter] = [hash(text, 0), hash(text, 1), hash(text, 2), 1];
  const next = () => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992;
}

function hash(text: string, salt: number): number {
  let h = 2166136261 ^ salt;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) | 0;
}
