# varnish-cache.org/docs/7.1/users-guide/vcl-example-websockets.html
vcl 4.1;

backend default {
    .host = "127.0.0.1";
    .port = "{upstream}";
}

sub vcl_recv {
    if (req.http.upgrade ~ "(?i)websocket") {
        return (pipe);
    }
}

sub vcl_pipe {
    if (req.http.upgrade) {
        set bereq.http.upgrade = req.http.upgrade;
        set bereq.http.connection = req.http.connection;
    }
}
