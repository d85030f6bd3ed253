/// <reference types="vite/client" />
declare module "*.module.css" {
  /** Every name exists as far as types go; a missing one shows at once in the picture. */
  const names: Record<string, string>;
  export default names;
}
