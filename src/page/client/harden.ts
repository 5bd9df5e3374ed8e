interface TrustedTypes {
  createPolicy(name: string, rules: Record<string, (value: string) => string | null>): void;
}

/**
 * Where the browser knows trusted types, lets nothing be made into markup: libraries that clear an element by
 * way of its markup get what they want, others get nothing. Scripts are those beside the page alone.
 */
export function harden(): void {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  types?.createPolicy("default", {
    createHTML: () => "",
    createScriptURL: (url) => (/^page\/texts-\d+\.js$/.test(url) ? url : null),
  });
}
