package org.upgradetck.suites.profiles;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** The opening handshake: RFC 6455, section 4, and the fields of section 11.3. */
@Suite
@SuiteDisplayName("upgrade-tck: handshake")
@IncludeEngines("upgrade-tck")
@SelectPackages("org.upgradetck.suites.catalogue")
@ConfigurationParameter(key = "upgrade-tck.select", value = "rfc6455/4.*/**, rfc6455/11.3.*/**")
public class HandshakeProfile {}
