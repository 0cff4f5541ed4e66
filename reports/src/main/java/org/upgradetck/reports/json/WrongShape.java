package org.upgradetck.reports.json;

/** JSON that is not what the schema says; the message names the place and what stands there. */
public final class WrongShape extends Exception {

  private static final long serialVersionUID = 1L;

  WrongShape(String message) {
    super(message);
  }
}
