// Holds a mail's HTML against the tables of caniemail.com. Prints "feature<TAB>clients" for each feature that a client lacks.
const fs = require('fs');
const path = require('path');
const [modules, file, ...clients] = process.argv.slice(2);
import(path.join(modules, 'caniemail', 'dist', 'index.js')).then(({ caniemail }) => {
  const { issues } = caniemail({ clients, html: fs.readFileSync(file, 'utf8') });
  const lacking = new Map();
  for (const [client, found] of issues.errors) {
    for (const { title } of found) {
      lacking.set(title, (lacking.get(title) || new Set()).add(client));
    }
  }
  for (const [title, without] of lacking) {
    console.log(`${title}\t${[...without].join(' ')}`);
  }
});
