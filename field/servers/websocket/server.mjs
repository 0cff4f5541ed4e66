// An echo endpoint with the package websocket (WebSocket-Node), after "Server Example" of its README.
// Argument: the folder node_modules.
import http from 'node:http';
import { createRequire } from 'node:module';

const { server: WebSocketServer } = createRequire(`${process.argv[2]}/`)('websocket');

const spoken = ['chat', 'superchat'];

const httpServer = http.createServer((request, response) => {
  response.writeHead(404);
  response.end();
});

const server = new WebSocketServer({ httpServer, autoAcceptConnections: false });

server.on('request', (request) => {
  if (request.resourceURL.pathname !== '/chat') {
    request.reject(404);
    return;
  }
  const connection = request.accept(
    request.requestedProtocols.find((each) => spoken.includes(each)),
    request.origin,
  );
  connection.on('error', () => {});
  connection.on('message', (message) => {
    if (message.type === 'utf8') {
      connection.sendUTF(message.utf8Data);
    } else {
      connection.sendBytes(message.binaryData);
    }
  });
});

httpServer.listen(0, '127.0.0.1', () => console.log(`listening ${httpServer.address().port}`));
