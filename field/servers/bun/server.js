// An echo endpoint with Bun.serve, after "Start a WebSocket server" and "Compression" of Bun's
// documentation of WebSockets.
const spoken = ['chat', 'superchat'];

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch(request, server) {
    if (new URL(request.url).pathname !== '/chat') {
      return new Response('Not found', { status: 404 });
    }
    const offered = request.headers.get('Sec-WebSocket-Protocol')?.split(',') ?? [];
    const protocol = offered.map((each) => each.trim()).find((each) => spoken.includes(each));
    const headers = protocol ? { 'Sec-WebSocket-Protocol': protocol } : {};
    if (server.upgrade(request, { headers })) {
      return;
    }
    return new Response('Upgrade failed', { status: 500 });
  },
  websocket: {
    perMessageDeflate: true,
    message(socket, message) {
      socket.send(message);
    },
  },
});

console.log(`listening ${server.port}`);
