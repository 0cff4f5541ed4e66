package org.upgradetck.suites.profiles;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** One row of each case. */
@Suite
@SuiteDisplayName("upgrade-tck: quick")
@IncludeEngines("upgrade-tck")
@SelectPackages("org.upgradetck.suites.catalogue")
@IncludeTags("quick")
public class QuickProfile {}
