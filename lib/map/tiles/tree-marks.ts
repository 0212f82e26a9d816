/**
 * The marks of a tree of tiles: whether a tile has a file, and whether its four children follow. A
 * leaf with a file is exact, so that deeper tiles can be cut from it; where a leaf has none, all
 * below it is empty.
 */
export const TREE_MARKS = { emptyLeaf: "0", leaf: "1", empty: "2", inner: "3" } as const;
