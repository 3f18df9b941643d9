// What the examples use of React, and types for JSX. It is only compiled.
export declare function cache<F extends (...parameters: never[]) => unknown>(make: F): F;

export declare function useState<T>(first: T): [T, (next: T | ((now: T) => T)) => void];
export declare function useEffect(effect: () => void | (() => void), dependencies?: readonly unknown[]): void;

export declare function jsx(type: unknown, props: unknown, key?: string): JSX.Element;
export { jsx as jsxs };
export declare const Fragment: unique symbol;
export declare namespace JSX {
  type Element = { readonly type: unknown } | null;
  type ElementType = string | ((props: never) => Element);
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number | undefined;
  }
  interface Attributes extends IntrinsicAttributes {
    children?: unknown;
    "aria-busy"?: boolean;
    disabled?: boolean;
    onClick?: () => void;
  }
  interface IntrinsicElements {
    button: Attributes;
    li: Attributes;
    p: Attributes;
    pre: Attributes;
    ul: Attributes;
  }
}
