// One JSON array of paths on stdin and a rival's name as argument: passes over all documents, one thread, for the given seconds.
import { readFileSync } from 'node:fs'

const [, , name, seconds] = process.argv
const bodies = JSON.parse(readFileSync(0, 'utf8')).map(path => readFileSync(path))
const parse = name === 'feedsmith' ? (await import('feedsmith')).parseFeed : await rssParser()

async function rssParser() {
  const parser = new (await import('rss-parser')).default()
  return text => parser.parseString(text)
}

async function pass() {
  let read = 0
  for (const body of bodies) {
    try {
      await parse(body.toString('utf8'))
      read++
    } catch {
      // Refused: counted as not read, and its time counts all the same.
    }
  }
  return read
}

const read = await pass()
await pass()
let best = Infinity
for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
  const start = performance.now()
  await pass()
  best = Math.min(best, performance.now() - start)
}

console.log(JSON.stringify({ read, seconds: best / 1000 }))
