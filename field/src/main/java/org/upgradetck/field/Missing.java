package org.upgradetck.field;

/**
 * A server that could not be measured.
 *
 * @param setup the server
 * @param why why not
 */
record Missing(Setup setup, String why) {}
