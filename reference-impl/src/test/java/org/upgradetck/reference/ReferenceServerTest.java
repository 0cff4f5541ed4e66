package org.upgradetck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting, stopping, TLS and limits. */
class ReferenceServerTest {

  @Test
  void saysFarewellToOpenConnectionsWithinItsTime() throws IOException {
    ReferenceServer server = ReferenceServer.start();
    URI uri = server.uri();
    try (WireClient open = new WireClient(uri);
        WireClient idle = new WireClient(uri)) {
      assertThat(open.send(Wire.handshake()).readHead()).startsWith("HTTP/1.1 101 ");
      assertThat(idle.send(Wire.request("GET / HTTP/1.1")).readAnswer()).contains(" 200 ");
      long before = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
      assertThat(open.readAll()).isEqualTo("\u0088\u0002\u0003\u00e9");
    }
    assertThatThrownBy(() -> new WireClient(uri)).isInstanceOf(IOException.class);
    server.close();
  }

  @Test
  void doesNotWaitForAClientThatDoesNotRead() throws IOException {
    ReferenceServer server = ReferenceServer.start();
    try (WireClient deaf = new WireClient(server.uri())) {
      deaf.send(Wire.handshake()).readHead();
      long before = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void servesNoMoreConnectionsAtOnceThanItsLimit() throws IOException {
    ServerOptions narrow =
        ServerOptions.defaults().withLimits(Limits.defaults().withConnections(2));
    try (ReferenceServer server = ReferenceServer.start(narrow)) {
      List<WireClient> clients = new ArrayList<>();
      try {
        for (int i = 0; i < 2; i++) {
          WireClient client = new WireClient(server.uri());
          clients.add(client);
          assertThat(client.send(Wire.handshake()).readHead()).startsWith("HTTP/1.1 101 ");
        }
        try (WireClient third = new WireClient(server.uri())) {
          assertThat(third.readAll()).isEmpty();
        }
        assertThat(clients.get(0).send(Wire.close(1000)).readAll()).startsWith("\u0088");
      } finally {
        for (WireClient client : clients) {
          client.close();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void speaksTlsToWhoTrustsItsCertificate(String host) throws Exception {
    try (ReferenceServer server = ReferenceServer.start(ServerOptions.defaults().withTls(true))) {
      assertThat(server.uri()).hasScheme("wss");
      X509Certificate fromPem =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(
                          server.certificatePem().getBytes(StandardCharsets.US_ASCII)));
      assertThat(fromPem).isEqualTo(server.certificate());
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(fromPem)).build();
      Listener listener = new Listener();
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .subprotocols("x", "superchat")
              .buildAsync(
                  URI.create("wss://" + host + ":" + server.uri().getPort() + "/chat"), listener)
              .get(20, TimeUnit.SECONDS);
      assertThat(socket.getSubprotocol()).isEqualTo("superchat");
      socket.sendText("Hello", true).get(20, TimeUnit.SECONDS);
      assertThat(listener.text.get(20, TimeUnit.SECONDS)).isEqualTo("Hello");
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(20, TimeUnit.SECONDS);
      assertThat(listener.code.get(20, TimeUnit.SECONDS)).isEqualTo(1000);
    }
  }

  @Test
  void theCertificateNamesEveryLoopbackAndIsMadeAnew() throws Exception {
    try (ReferenceServer one = ReferenceServer.start(ServerOptions.defaults().withTls(true));
        ReferenceServer other = ReferenceServer.start(ServerOptions.defaults().withTls(true))) {
      X509Certificate certificate = one.certificate();
      certificate.checkValidity();
      certificate.verify(certificate.getPublicKey());
      assertThat(certificate.getVersion()).isEqualTo(3);
      assertThat(certificate.getSubjectAlternativeNames())
          .extracting(name -> String.valueOf(name.get(1)))
          .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
      assertThat(other.certificate()).isNotEqualTo(certificate);
    }
  }

  @Test
  void endsTlsConnectionsInGoodOrder() throws Exception {
    try (ReferenceServer server = ReferenceServer.start(ServerOptions.defaults().withTls(true))) {
      SSLSocketFactory factory = trusting(server.certificate()).getSocketFactory();
      URI uri = server.uri();
      try (WireClient client = new WireClient(factory.createSocket(uri.getHost(), uri.getPort()))) {
        client.send(Wire.handshakeTo("GET https://localhost/chat HTTP/1.1"));
        assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
        // A connection cut without a closure alert would be an exception here.
        assertThat(client.send(Wire.close(1000)).readAll()).isEqualTo("\u0088\u0002\u0003\u00e8");
      }
      try (WireClient client = new WireClient(factory.createSocket(uri.getHost(), uri.getPort()))) {
        assertThat(client.send("x\r\n").readAll()).startsWith("HTTP/1.1 400 ");
      }
      // Whoever does not speak TLS is not answered in HTTP.
      try (WireClient client = new WireClient(uri)) {
        assertThat(client.send(Wire.handshake()).readAll()).doesNotContain("HTTP/1.1");
      }
    }
  }

  @Test
  @Timeout(60)
  void givesUpAPeerThatSendsAndNeverReads() throws IOException {
    ServerOptions hasty =
        ServerOptions.defaults().withLimits(Limits.defaults().withIdleTime(Duration.ofMillis(500)));
    byte[] message = Wire.frame(0x2, new byte[60_000]);
    try (ReferenceServer server = ReferenceServer.start(hasty);
        WireClient client = new WireClient(server.uri())) {
      client.send(Wire.handshake());
      assertThatThrownBy(
              () -> {
                while (true) {
                  client.send(message);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void hasNoCertificateWithoutTls() throws IOException {
    try (ReferenceServer server = ReferenceServer.start()) {
      assertThatThrownBy(server::certificate).isInstanceOf(IllegalStateException.class);
    }
  }

  private static SSLContext trusting(X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static final class Listener implements WebSocket.Listener {
    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.complete(data.toString());
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
      code.complete(statusCode);
      return null;
    }
  }
}
