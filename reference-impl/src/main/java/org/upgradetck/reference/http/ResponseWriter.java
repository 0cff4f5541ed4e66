package org.upgradetck.reference.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes answers as octets (RFC 9112 4 and 5). */
public final class ResponseWriter {

  private ResponseWriter() {}

  /** The whole answer; without its content for HEAD, which keeps the fields (RFC 9110 9.3.2). */
  public static byte[] octetsOf(Reply.Response response, boolean withContent) {
    StringBuilder head = new StringBuilder(256);
    head.append(response.version())
        .append(' ')
        .append(response.status().code())
        .append(' ')
        .append(response.status().reason())
        .append("\r\n");
    for (Field field : response.fields().all()) {
      head.append(field.name()).append(": ").append(field.value()).append("\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (withContent) {
      out.writeBytes(response.content().toBytes());
    }
    return out.toByteArray();
  }
}
