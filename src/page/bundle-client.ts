import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The page's own script and style, each as one text. */
export interface ClientBundle {
  readonly script: string;
  readonly style: string;
}

const at = (name: string) => fileURLToPath(new URL(`client/${name}`, import.meta.url));
let bundled: Promise<ClientBundle> | undefined;

/** Bundles the page's modules with what they use of libraries. Done once for a process. */
export function bundleClient(): Promise<ClientBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ClientBundle> {
  const { outputFiles } = await build({
    entryPoints: [at("main.tsx"), at("page.css")],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome90", "firefox90", "safari15"],
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    write: false,
    outdir: "out",
    logLevel: "silent",
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
