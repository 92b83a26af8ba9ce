// A real SMTP server (npm smtp-server) for tests and benchmarks. Prints its port; writes "recipient<TAB>Message-ID" for
// each mail to the log before it answers, so that what was accepted is known even if the client dies.
const fs = require('fs');
const path = require('path');
const options = JSON.parse(process.argv[2]);
const { SMTPServer } = require(path.join(options.modules, 'smtp-server'));

const refused = { unknown: [550, '5.1.1 no such user'], full: [552, '5.2.2 mailbox full'], busy: [451, '4.3.0 try again later'] };
const failure = ([code, text]) => Object.assign(new Error(text), { responseCode: code });
const seen = new Set();

const server = new SMTPServer({
  key: options.key && fs.readFileSync(options.key),
  cert: options.cert && fs.readFileSync(options.cert),
  hideSTARTTLS: !options.key,
  authOptional: !options.user,
  disabledCommands: options.user ? [] : ['AUTH'],
  disableReverseLookup: true,
  logger: false,
  onAuth: (auth, session, done) =>
    auth.username === options.user && auth.password === options.password ? done(null, { user: auth.username }) : done(failure([535, '5.7.8 no'])),
  onMailFrom: (address, session, done) => {
    session.mails = (session.mails || 0) + 1;
    done(options.perConnection && session.mails > options.perConnection ? failure([421, '4.7.0 too many mails in this conversation']) : null);
  },
  onRcptTo: (address, session, done) => {
    const rule = refused[address.address.split(/[-@]/)[0]];
    if (address.address.startsWith('later') && !seen.has(address.address)) {
      seen.add(address.address);
      return done(failure(refused.busy));
    }
    done(rule ? failure(rule) : null);
  },
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', () => {
      const content = Buffer.concat(chunks);
      const id = /^Message-ID: (.*)$/im.exec(content.subarray(0, 4000).toString('latin1'));
      const to = session.envelope.rcptTo[0].address;
      if (to.startsWith('policy')) {
        return done(failure([554, '5.7.1 content refused']));
      }
      fs.appendFileSync(options.log, `${to}\t${id ? id[1].trim() : ''}\n`);
      if (options.keep) {
        fs.writeFileSync(path.join(options.keep, `${to}.eml`), content);
      }
      setTimeout(() => done(null, 'accepted'), options.delay || 0);
    });
  },
});

server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
