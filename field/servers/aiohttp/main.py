"""The WebSocket handler of https://docs.aiohttp.org/en/v3.8.4/web_quickstart.html#websockets as an echo.

It is started as https://docs.aiohttp.org/en/v3.8.4/web_advanced.html#application-runners says.
"""

import asyncio

from aiohttp import WSMsgType, web


async def chat(request):
    websocket = web.WebSocketResponse(protocols=("chat", "superchat"))
    await websocket.prepare(request)
    async for message in websocket:
        if message.type == WSMsgType.TEXT:
            await websocket.send_str(message.data)
        elif message.type == WSMsgType.BINARY:
            await websocket.send_bytes(message.data)
    return websocket


async def main():
    app = web.Application()
    app.add_routes([web.get("/chat", chat)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print("listening", runner.addresses[0][1], flush=True)
    await asyncio.Future()


asyncio.run(main())
