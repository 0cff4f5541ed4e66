package org.upgradetck.suites.allure;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.SeverityLevel;
import io.qameta.allure.util.ResultsUtils;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.upgradetck.suites.junit.engine.RowReport;

/**
 * Attaches conversations to the results of their rows. Allure attaches to the test that the thread
 * is at, and a row is judged on another thread than it began on: so it is remembered which test a
 * row is.
 */
final class Attachments {

  private static final String SEVERITY = "severity";

  private final AllureLifecycle lifecycle;
  private final Map<String, String> tests = new ConcurrentHashMap<>();

  Attachments(AllureLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Hears what was published of a row. */
  void hear(String uniqueId, Map<String, String> entry) {
    if (entry.containsKey(RowReport.BEGAN)) {
      lifecycle.getCurrentTestCase().ifPresent(test -> tests.put(uniqueId, test));
    } else if (entry.containsKey(RowReport.VERDICT)) {
      String test = tests.remove(uniqueId);
      if (test != null && lifecycle.setCurrentTestCase(test)) {
        describe(test, entry);
      }
    }
  }

  private void describe(String test, Map<String, String> entry) {
    String verdict = entry.getOrDefault(RowReport.VERDICT, "");
    lifecycle.updateTestCase(
        test,
        result -> {
          result.getParameters().add(ResultsUtils.createParameter("verdict", verdict));
          if (entry.containsKey(RowReport.REASON)) {
            String reason = entry.getOrDefault(RowReport.REASON, "");
            result.getParameters().add(ResultsUtils.createParameter("reason", reason));
          }
          if (verdict.equals("warn")) {
            result.getLabels().removeIf(label -> SEVERITY.equals(label.getName()));
            result.getLabels().add(ResultsUtils.createSeverityLabel(SeverityLevel.MINOR));
          }
        });
    if (entry.containsKey(RowReport.CONVERSATION)) {
      String conversation = entry.getOrDefault(RowReport.CONVERSATION, "");
      lifecycle.addAttachment(
          "conversation", "text/plain", ".txt", conversation.getBytes(StandardCharsets.UTF_8));
    }
  }
}
