import { existsSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** True where there is no browser to test with, which is no reason to pass where everything must be tested. */
export const NO_BROWSER = !existsSync(EXECUTABLE) && process.env["CI"] === undefined;
if (NO_BROWSER) console.warn(`page tests are skipped: no ${EXECUTABLE} (apt-get install chromium fonts-noto-cjk)`);

/** What a page makes itself, such as a file to be downloaded. */
const OWN = /^(blob|data|about):/u;

/** A page of the browser, with what it asked for and what it complained of. */
export interface Opened {
  readonly page: Page;
  /** URLs that the page asked for. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, and errors that nothing caught. */
  readonly complaints: readonly string[];
  /** Closes it; rejects where it complained, or asked for anything but files of its own folder. */
  readonly close: () => Promise<void>;
  /** Closes it, whatever it complained of. */
  readonly drop: () => Promise<void>;
}

/** A browser for the tests of a file: started before them, closed after. */
export function useBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!NO_BROWSER) browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  });
  afterAll(() => browser?.close());

  return {
    /** Opens a file as a double click does, in a profile of its own. */
    async open(file: string, fragment = ""): Promise<Opened> {
      if (browser === undefined) throw new Error(`expected a browser at ${EXECUTABLE}`);
      const context: BrowserContext = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        acceptDownloads: true,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(`file://${file}${fragment}`);
      const drop = () => context.close();
      const close = async () => {
        await drop();
        const foreign = requests.filter((url) => !url.startsWith(`file://${dirname(file)}/`) && !OWN.test(url));
        if (foreign.length + complaints.length > 0) throw new Error([...foreign, ...complaints].join("\n"));
      };
      return { page, requests, complaints, close, drop };
    },
  };
}
