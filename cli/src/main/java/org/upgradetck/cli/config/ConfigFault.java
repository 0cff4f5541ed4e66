package org.upgradetck.cli.config;

/** A configuration cannot be read or says what is not known. The message says where and what. */
public final class ConfigFault extends Exception {

  ConfigFault(String message) {
    super(message);
  }

  ConfigFault(String message, Throwable cause) {
    super(message, cause);
  }
}
