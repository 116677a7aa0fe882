/** What an element can hold. Nothing stands for nothing. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];
