/** The bare button for the frame, which draws its own. */
export { Button } from "react-aria-components";
