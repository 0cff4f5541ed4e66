// An echo endpoint with Deno.serve and Deno.upgradeWebSocket, after the reference of the latter; what
// is no handshake gets a 400 in place of its 501.
const spoken = ['chat', 'superchat'];

Deno.serve(
  {
    hostname: '127.0.0.1',
    port: 0,
    onListen: ({ port }) => console.log(`listening ${port}`),
  },
  (request) => {
    if (new URL(request.url).pathname !== '/chat') {
      return new Response('Not found', { status: 404 });
    }
    if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket') {
      return new Response(null, { status: 400 });
    }
    const offered = request.headers.get('sec-websocket-protocol')?.split(',') ?? [];
    const protocol = offered.map((each) => each.trim()).find((each) => spoken.includes(each));
    const { socket, response } = Deno.upgradeWebSocket(request, { protocol });
    socket.addEventListener('message', (event) => socket.send(event.data));
    return response;
  },
);
