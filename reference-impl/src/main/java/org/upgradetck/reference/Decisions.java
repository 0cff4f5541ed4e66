package org.upgradetck.reference;

/** The decisions of the server; the strict ones. */
public class Decisions {}
