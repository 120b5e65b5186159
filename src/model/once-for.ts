type Kept<Key extends object, Value> = WeakMap<Key, { readonly value: Value }>;

/** Where what is kept by a name is found from every copy of a module: pages are drawn by a bundle, files are not. */
const NAMED = Symbol.for('briefing: made once');

function keptAs<Key extends object, Value>(name: string): Kept<Key, Value> {
  const { [NAMED]: all = new Map<string, Kept<Key, Value>>() } = globalThis as {
    [NAMED]?: Map<string, Kept<Key, Value>>;
  };
  const kept = all.get(name) ?? new WeakMap();
  all.set(name, kept);
  Object.assign(globalThis, { [NAMED]: all });
  return kept;
}

/**
 * Makes something of an object when it is first asked for, and keeps it as long as the object is there: what many pages or
 * rules ask of one graph or one content is gathered once.
 *
 * @param make is called once for each object; what it throws is not kept
 * @param name by which all copies of a module in this process share what was made, where making it takes long
 */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value, name?: string): (key: Key) => Value {
  const made: Kept<Key, Value> = name === undefined ? new WeakMap() : keptAs(name);
  return (key) => {
    let known = made.get(key);
    if (!known) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}

/**
 * The same of an object and something that goes with it, such as one entry of a graph.
 *
 * @param make is called once for each object and key
 */
export function onceForEach<Whole extends object, Key, Value>(
  make: (whole: Whole, key: Key) => Value,
): (whole: Whole, key: Key) => Value {
  const made = onceFor<Whole, Map<Key, { readonly value: Value }>>(() => new Map());
  return (whole, key) => {
    const known = made(whole).get(key) ?? { value: make(whole, key) };
    made(whole).set(key, known);
    return known.value;
  };
}

/** The same of texts, of which few differ and each is asked for often. */
export function onceForText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = made.get(text) ?? { value: make(text) };
    made.set(text, known);
    return known.value;
  };
}
