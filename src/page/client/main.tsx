import { render } from "preact";
import type { PageData } from "../page-data.ts";
import { App } from "./app.tsx";
import { decode } from "./decode.ts";
import { harden } from "./harden.ts";
import { ReviewStore } from "./review-store.ts";
import { TextStore } from "./text-store.ts";

harden();
const data = JSON.parse(document.getElementById("data")?.textContent ?? "null") as PageData;
const model = decode(data);
const app = document.getElementById("app");
if (app !== null) {
  app.replaceChildren();
  render(<App model={model} reviews={new ReviewStore(model)} texts={new TextStore(model)} />, app);
}
