package org.upgradetck.suites.profiles;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** How extensions are agreed on; RFC 7692. */
@Suite
@SuiteDisplayName("upgrade-tck: extensions")
@IncludeEngines("upgrade-tck")
@SelectPackages("org.upgradetck.suites.catalogue")
@IncludeTags("extensions")
public class ExtensionsProfile {}
