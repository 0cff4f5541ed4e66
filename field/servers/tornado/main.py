"""The echo handler of https://www.tornadoweb.org/en/branch6.2/websocket.html, with subprotocols and compression."""

import asyncio

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application
from tornado.websocket import WebSocketHandler


class Chat(WebSocketHandler):
    def select_subprotocol(self, subprotocols):
        return next((name for name in subprotocols if name in ("chat", "superchat")), None)

    def get_compression_options(self):
        return {}

    def on_message(self, message):
        self.write_message(message, binary=isinstance(message, bytes))


async def main():
    sockets = bind_sockets(0, "127.0.0.1")
    HTTPServer(Application([("/chat", Chat)])).add_sockets(sockets)
    print("listening", sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
