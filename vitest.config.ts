import { defineConfig } from "vitest/config";

/** Where to leave the results as JSON, for scripts/ci-summary.mjs; pnpm keeps a `--reporter` flag to itself. */
const report = process.env["TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // All cores: much of the time is spent waiting for processes that tests start.
    maxWorkers: "100%",
    // nodejieba takes a second to load its dictionary, and several on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
