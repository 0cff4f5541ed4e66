// An echo endpoint with Bun.serve, after "Start a WebSocket server" and "Compression" of Bun's
// documentation of WebSockets, on a path as "Routing" there has it; what is no handshake gets a 400
// in place of its 500.
const spoken = ['chat', 'superchat'];

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  routes: {
    '/chat': (request, server) => {
      const offered = request.headers.get('Sec-WebSocket-Protocol')?.split(',') ?? [];
      const protocol = offered.map((each) => each.trim()).find((each) => spoken.includes(each));
      const headers = protocol ? { 'Sec-WebSocket-Protocol': protocol } : {};
      if (server.upgrade(request, { headers })) {
        return undefined;
      }
      return new Response('Upgrade failed', { status: 400 });
    },
  },
  websocket: {
    perMessageDeflate: true,
    message: (socket, message) => {
      socket.send(message, true);
    },
  },
});

console.log(`listening ${server.port}`);
