package org.upgradetck.suites.profiles;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** How subprotocols are agreed on. */
@Suite
@SuiteDisplayName("upgrade-tck: subprotocols")
@IncludeEngines("upgrade-tck")
@SelectPackages("org.upgradetck.suites.catalogue")
@IncludeTags("subprotocols")
public class SubprotocolsProfile {}
