// Reads file names (one a line) on stdin and extracts each file's article, as many times over as the argument says; prints the processor milliseconds of the best pass.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { JSDOM, VirtualConsole } from "jsdom";
import { Readability } from "@mozilla/readability";

const pages = readFileSync(0, "utf8").split("\n").filter(Boolean)
  .map(file => file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file));
const quiet = new VirtualConsole();

function pass() {
  for (const page of pages) {
    const dom = new JSDOM(page, { url: "https://courier.example/", virtualConsole: quiet });
    new Readability(dom.window.document).parse();
    dom.window.close();
  }
}

let best = Infinity;
for (let round = 0; round < Number(process.argv[2]); round++) {
  const start = process.cpuUsage();
  pass();
  const used = process.cpuUsage(start);
  best = Math.min(best, (used.user + used.system) / 1000);
}
console.log(best);
