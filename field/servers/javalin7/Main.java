import io.javalin.Javalin;

/** Javalin as its documentation sets it up: "WebSockets". */
public final class Main {

  public static void main(String[] args) {
    Javalin app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.ws(
                      "/chat",
                      ws -> {
                        ws.onMessage(context -> context.send(context.message()));
                        ws.onBinaryMessage(context -> context.send(context.data()));
                      });
                })
            .start("127.0.0.1", 0);
    System.out.println("listening " + app.port());
  }
}
