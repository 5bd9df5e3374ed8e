// What the thread of readers is started with: it does not get the TypeScript loader of the process that starts it.
import { register } from "tsx/esm/api";

register();
await import("./serve.ts");
