// Standard input: {"repeat": n, "setup": [sql], "queries": [sql]}. Standard output: one JSON line a query with its rows
// and the milliseconds of every run; the last line tells the peak memory in bytes.
import { DuckDBInstance } from "@duckdb/node-api";
import { text } from "node:stream/consumers";

const { repeat = 1, setup = [], queries } = JSON.parse(await text(process.stdin));
const connection = await (await DuckDBInstance.create(":memory:")).connect();
for (const sql of setup) {
  await connection.run(sql);
}

for (const sql of queries) {
  const milliseconds = [];
  let rows;
  for (let run = 0; run < repeat; run++) {
    const started = performance.now();
    const reader = await connection.runAndReadAll(sql);
    milliseconds.push(performance.now() - started);
    rows = reader.getRowObjectsJson();
  }

  console.log(JSON.stringify({ rows, milliseconds }));
}

console.log(JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }));
