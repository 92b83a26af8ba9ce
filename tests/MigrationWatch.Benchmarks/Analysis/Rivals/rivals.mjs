// node rivals.mjs wink|compromise SECONDS < texts.json: the best pass over all texts, entities and tone where the library has them.
import { readFileSync } from "node:fs";

const [, , name, seconds] = process.argv;
const texts = JSON.parse(readFileSync(0, "utf8"));

const readers = {
  async wink() {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
    const nlp = winkNLP(model);
    const its = nlp.its;
    return (text) => {
      const doc = nlp.readDoc(text);
      return doc.entities().out(its.detail).length + doc.sentences().length() + doc.out(its.sentiment);
    };
  },
  async compromise() {
    const { default: nlp } = await import("compromise");
    return (text) => {
      const doc = nlp(text);
      return doc.people().out("array").length + doc.places().out("array").length + doc.organizations().out("array").length;
    };
  },
};

const read = await readers[name]();
let best = Infinity;
const until = performance.now() + 1000 * Number(seconds);
do {
  const start = performance.now();
  for (const text of texts) read(text);
  best = Math.min(best, (performance.now() - start) / 1000);
} while (performance.now() < until);
console.log(JSON.stringify({ read: texts.length, seconds: best }));
