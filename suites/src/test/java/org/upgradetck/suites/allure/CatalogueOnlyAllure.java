package org.upgradetck.suites.allure;

import io.qameta.allure.junitplatform.AllureJunitPlatform;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.upgradetck.suites.junit.engine.UpgradeTckEngine;

/**
 * Allure's own listener, which hears of the catalogue alone. The report of this build shows what
 * became of a server; how our own classes are tested is told by Surefire.
 */
public final class CatalogueOnlyAllure implements TestExecutionListener {

  private static final String SEGMENT = "[engine:" + UpgradeTckEngine.ID + "]";

  private final AllureJunitPlatform allure = new AllureJunitPlatform();

  private static boolean isOurs(TestIdentifier test) {
    return test.getUniqueId().contains(SEGMENT);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    allure.testPlanExecutionStarted(plan);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    allure.testPlanExecutionFinished(plan);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (isOurs(test)) {
      allure.executionStarted(test);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (isOurs(test)) {
      allure.executionFinished(test, result);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (isOurs(test)) {
      allure.executionSkipped(test, reason);
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    if (isOurs(test)) {
      allure.reportingEntryPublished(test, entry);
    }
  }
}
