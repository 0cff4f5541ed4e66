package org.upgradetck.reports.baseline;

/** A file is no baseline. The message says where and why. */
public final class UnreadableBaseline extends Exception {

  UnreadableBaseline(String message) {
    super(message);
  }
}
