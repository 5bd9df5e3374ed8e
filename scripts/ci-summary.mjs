// Prints `N passed, N failed` from vitest's JSON report, and exits with 1 unless tests ran and none failed.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

const [file] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { numPassedTests: 0, success: false };

// A run that broke off, or a test file that could not be loaded, fails without a failed test.
const passed = report.numPassedTests;
const failed = report.numFailedTests || (report.success ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
