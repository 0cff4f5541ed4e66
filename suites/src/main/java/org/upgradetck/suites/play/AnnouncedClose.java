package org.upgradetck.suites.play;

import org.upgradetck.fixtures.http.Response;

/** Whether a response says that the connection ends behind it (RFC 9112, section 9.3). */
public final class AnnouncedClose {

  private AnnouncedClose() {}

  /** By the close option, or by being HTTP/1.0 without keep-alive. */
  public static boolean in(Response response) {
    boolean close = response.members("Connection").stream().anyMatch("close"::equalsIgnoreCase);
    boolean keepAlive =
        response.members("Connection").stream().anyMatch("keep-alive"::equalsIgnoreCase);
    return close || (response.version().equals("HTTP/1.0") && !keepAlive);
  }
}
