package org.upgradetck.suites.junit;

/** The whole catalogue, slow cases too, against the bundled reference server: a row, a test. */
@ConformanceTest(slow = true)
class ReferenceServerConformanceTest {}
