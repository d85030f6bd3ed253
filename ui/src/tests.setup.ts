/** What the tests' document lacks and every browser has. */
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, (one) => `\\${one}`);
