import { readFileSync } from "node:fs";

// count-tests.mjs RESULT.json            prints `passed failed skipped`; a file that could not be loaded counts as one failed test
// count-tests.mjs RESULT.json failed     names those
// count-tests.mjs RESULT.json skipped    names those
const [file, wanted] = process.argv.slice(2);
const result = JSON.parse(readFileSync(file, "utf8"));
const tests = result.testResults.flatMap((suite) => suite.assertionResults.map((test) => ({ ...test, file: suite.name })));
const unloaded = result.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.every((test) => test.status !== "failed"));

const failed = tests.filter((test) => test.status === "failed");
const skipped = tests.filter((test) => !["passed", "failed"].includes(test.status));

if (wanted === "failed") {
  for (const test of failed) console.log(`${test.file}: ${test.fullName}`);
  for (const suite of unloaded) console.log(`${suite.name}: ${suite.message}`);
} else if (wanted === "skipped") {
  for (const test of skipped) console.log(`${test.file}: ${test.fullName}`);
} else {
  console.log(tests.length - failed.length - skipped.length, failed.length + unloaded.length, skipped.length);
}
