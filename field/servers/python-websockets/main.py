"""The echo server of https://websockets.readthedocs.io/en/10.4/reference/server.html, with subprotocols."""

import asyncio

import websockets


async def echo(websocket):
    async for message in websocket:
        await websocket.send(message)


async def main():
    subprotocols = ["chat", "superchat"]
    async with websockets.serve(echo, "127.0.0.1", 0, subprotocols=subprotocols) as server:
        print("listening", server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Future()


asyncio.run(main())
