/** Size of a structured-cloned request, counted without building anything from it and without following what is not plain. */

const MAX_DEPTH = 64
const PER_VALUE = 8

/** Whether `value` stays under `limit` bytes (two for each UTF-16 unit, eight for any other value) and a depth of 64. */
export const withinSize = (value: unknown, limit: number): boolean => {
  let left = limit * 2
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  const seen = new Set<object>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    left -= PER_VALUE
    if (typeof next.value === 'string') left -= next.value.length * 2
    if (left < 0) return false
    if (typeof next.value !== 'object' || next.value === null) continue
    // Zod's decoders walk the value as a tree: a cycle, or one object used in many places, is no honest request.
    if (next.depth >= MAX_DEPTH || seen.has(next.value)) return false
    seen.add(next.value)
    if (ArrayBuffer.isView(next.value)) {
      left -= next.value.byteLength
      continue
    }
    for (const key of Object.keys(next.value)) {
      left -= key.length * 2
      if (left < 0) return false
      waiting.push({ value: (next.value as Readonly<Record<string, unknown>>)[key], depth: next.depth + 1 })
    }
  }
  return left >= 0
}
