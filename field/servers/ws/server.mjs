// An echo endpoint with ws, after "Simple server" and "WebSocket compression" of its README and
// "new WebSocketServer(options)" of its doc/ws.md. Arguments: the folder node_modules, the package.
import { createRequire } from 'node:module';

const [modules, name] = process.argv.slice(2);
const { WebSocketServer } = createRequire(`${modules}/`)(name);

const spoken = ['chat', 'superchat'];

const server = new WebSocketServer({
  host: '127.0.0.1',
  port: 0,
  path: '/chat',
  perMessageDeflate: true,
  handleProtocols: (offered) => [...offered].find((each) => spoken.includes(each)) ?? false,
});

server.on('listening', () => console.log(`listening ${server.address().port}`));

server.on('connection', (socket) => {
  socket.on('error', () => {}); // ws has closed the connection by itself
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
});
