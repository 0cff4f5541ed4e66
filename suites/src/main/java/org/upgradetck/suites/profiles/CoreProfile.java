package org.upgradetck.suites.profiles;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** What a server must do. */
@Suite
@SuiteDisplayName("upgrade-tck: core")
@IncludeEngines("upgrade-tck")
@SelectPackages("org.upgradetck.suites.catalogue")
@IncludeTags("core")
public class CoreProfile {}
