// What piscina starts: a thread does not get the TypeScript loader of the process that starts it.
import { register } from "tsx/esm/api";

register();
const { work } = await import("./worker.ts");
export default work;
