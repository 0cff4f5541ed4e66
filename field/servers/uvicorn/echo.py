"""An echo by the messages of https://asgi.readthedocs.io/en/latest/specs/www.html, without any framework."""


async def application(scope, receive, send):
    if scope["type"] == "websocket":
        await chat(scope, receive, send)
    elif scope["type"] == "http":
        status, body = (200, b"hello\n") if scope["path"] == "/" else (404, b"not found\n")
        headers = [(b"content-type", b"text/plain"), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})
    else:
        raise NotImplementedError(scope["type"])


async def chat(scope, receive, send):
    await receive()  # websocket.connect
    if scope["path"] != "/chat":
        await send({"type": "websocket.close"})
        return
    known = [name for name in scope["subprotocols"] if name in ("chat", "superchat")]
    await send({"type": "websocket.accept", "subprotocol": known[0] if known else None})
    while (message := await receive())["type"] == "websocket.receive":
        if message.get("text") is not None:
            await send({"type": "websocket.send", "text": message["text"]})
        else:
            await send({"type": "websocket.send", "bytes": message["bytes"]})
