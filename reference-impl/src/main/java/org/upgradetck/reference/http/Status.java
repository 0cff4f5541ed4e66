package org.upgradetck.reference.http;

/**
 * A status code and its usual reason phrase (RFC 9110 15).
 *
 * @param code three digits
 * @param reason the reason phrase
 */
public record Status(int code, String reason) {

  /** The interim answer that asks for the content (RFC 9110 15.2.1). */
  public static final Status CONTINUE = new Status(100, "Continue");

  /** The protocol changes behind this answer (RFC 9110 15.2.2). */
  public static final Status SWITCHING_PROTOCOLS = new Status(101, "Switching Protocols");

  /** RFC 9110 15.3.1. */
  public static final Status OK = new Status(200, "OK");

  /** RFC 9110 15.4.8. */
  public static final Status TEMPORARY_REDIRECT = new Status(307, "Temporary Redirect");

  /** RFC 9110 15.5.1. */
  public static final Status BAD_REQUEST = new Status(400, "Bad Request");

  /** RFC 9110 15.5.2. */
  public static final Status UNAUTHORIZED = new Status(401, "Unauthorized");

  /** RFC 9110 15.5.4. */
  public static final Status FORBIDDEN = new Status(403, "Forbidden");

  /** RFC 9110 15.5.5. */
  public static final Status NOT_FOUND = new Status(404, "Not Found");

  /** RFC 9110 15.5.6. */
  public static final Status METHOD_NOT_ALLOWED = new Status(405, "Method Not Allowed");

  /** RFC 9110 15.5.9. */
  public static final Status REQUEST_TIMEOUT = new Status(408, "Request Timeout");

  /** RFC 9110 15.5.14. */
  public static final Status CONTENT_TOO_LARGE = new Status(413, "Content Too Large");

  /** RFC 9110 15.5.15. */
  public static final Status URI_TOO_LONG = new Status(414, "URI Too Long");

  /** RFC 9110 15.5.18. */
  public static final Status EXPECTATION_FAILED = new Status(417, "Expectation Failed");

  /** RFC 9110 15.5.20. */
  public static final Status MISDIRECTED_REQUEST = new Status(421, "Misdirected Request");

  /** RFC 9110 15.5.22. */
  public static final Status UPGRADE_REQUIRED = new Status(426, "Upgrade Required");

  /** RFC 6585 5. */
  public static final Status HEAD_TOO_LARGE = new Status(431, "Request Header Fields Too Large");

  /** RFC 9110 15.6.1. */
  public static final Status INTERNAL_SERVER_ERROR = new Status(500, "Internal Server Error");

  /** RFC 9110 15.6.2. */
  public static final Status NOT_IMPLEMENTED = new Status(501, "Not Implemented");

  /** RFC 9110 15.6.4. */
  public static final Status SERVICE_UNAVAILABLE = new Status(503, "Service Unavailable");

  /** RFC 9110 15.6.6. */
  public static final Status VERSION_NOT_SUPPORTED = new Status(505, "HTTP Version Not Supported");

  /** Whether the code says that the request was refused: 4xx or 5xx. */
  public boolean isError() {
    return code >= 400;
  }
}
