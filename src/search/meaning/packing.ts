/** A coordinate takes half a byte: sixteen steps, up to this many times the root mean square of the vector. */
const REACH = 2.6;
const HALF = 8;

/**
 * Packs the direction of a vector into half a byte a coordinate.
 *
 * @param vector with an even number of coordinates
 */
export function packVector(vector: Float32Array): Uint8Array {
  const unit = (lengthOf(vector) / Math.sqrt(vector.length)) * (REACH / HALF) || 1;
  const steps = Array.from(vector, (value) => Math.min(HALF - 1, Math.max(-HALF, Math.floor(value / unit))) + HALF);
  return Uint8Array.from(
    { length: vector.length / 2 },
    (_, at) => ((steps[2 * at] ?? 0) << 4) | (steps[2 * at + 1] ?? 0),
  );
}

/** What `packVector` has packed, as a vector of length 1. */
export function unpackVector(packed: Uint8Array): Float32Array {
  const vector = new Float32Array(packed.length * 2);
  for (const [at, byte] of packed.entries()) {
    vector[2 * at] = (byte >> 4) - HALF + 0.5;
    vector[2 * at + 1] = (byte & 0xf) - HALF + 0.5;
  }
  return unitOf(vector);
}

/** The vector of length 1 that points the same way; the one at zero stays. */
export function unitOf(vector: Float32Array): Float32Array {
  const length = lengthOf(vector) || 1;
  return vector.map((value) => value / length);
}

function lengthOf(vector: Float32Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}
