/** A node of a Markdown or HTML tree, as far as walking it goes. */
type Walkable = { readonly type: string; readonly children?: readonly unknown[] };

/** Every node of a tree, parents before children, in the order of the text. */
export function* nodes<N extends Walkable>(tree: N): Generator<N> {
  yield tree;
  for (const child of (tree.children ?? []) as readonly N[]) yield* nodes(child);
}
