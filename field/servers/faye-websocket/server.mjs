// An echo endpoint with faye-websocket, after "Handling WebSocket connections in Node" and
// "Subprotocol negotiation" of its README, with the extension that its README names.
// Argument: the folder node_modules.
import http from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.argv[2]}/`);
const WebSocket = require('faye-websocket');
const deflate = require('permessage-deflate');

const spoken = ['chat', 'superchat'];

const server = http.createServer((request, response) => {
  response.write('Hello');
  response.end();
});

server.on('upgrade', (request, socket, body) => {
  if (WebSocket.isWebSocket(request)) {
    const connection = new WebSocket(request, socket, body, spoken, { extensions: [deflate] });
    connection.on('message', (event) => connection.send(event.data));
  } else {
    // The README leaves this to the application. Node listens to such a socket no more.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }
});

server.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
