package org.upgradetck.suites.profiles;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** What a server must do and should do, and what only other texts excuse. */
@Suite
@SuiteDisplayName("upgrade-tck: strict")
@IncludeEngines("upgrade-tck")
@SelectPackages("org.upgradetck.suites.catalogue")
@IncludeTags("strict")
public class StrictProfile {}
