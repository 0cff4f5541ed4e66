package org.upgradetck.suites.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradetck.suites.junit.engine.RowReport;

/** A conversation reaches the result of its own row. */
class AttachmentsTest {

  private final Memory memory = new Memory();
  private final AllureLifecycle lifecycle = new AllureLifecycle(memory);
  private final Attachments attachments = new Attachments(lifecycle);

  @Test
  void rowsThatBeganOnOtherThreadsGetTheirConversations() throws Exception {
    begin("a");
    begin("b");
    judge("b", Map.of(RowReport.VERDICT, "pass", RowReport.CONVERSATION, "that of b"));
    judge(
        "a",
        Map.of(
            RowReport.VERDICT,
            "warn",
            RowReport.REASON,
            "why",
            RowReport.CONVERSATION,
            "that of a"));

    assertThat(memory.conversationOf("a")).isEqualTo("that of a");
    assertThat(memory.conversationOf("b")).isEqualTo("that of b");
    assertThat(memory.result("a").getParameters())
        .extracting(Parameter::getValue)
        .containsExactly("warn", "why");
    assertThat(memory.result("a").getLabels()).extracting(Label::getValue).containsExactly("minor");
    assertThat(memory.result("b").getLabels()).isEmpty();
  }

  @Test
  void whatAllureDoesNotKnowIsPassedOver() {
    attachments.hear("c", Map.of(RowReport.BEGAN, "c"));
    attachments.hear("c", Map.of(RowReport.VERDICT, "pass", RowReport.CONVERSATION, "lost"));
    attachments.hear("c", Map.of("some", "other entry"));

    assertThat(memory.attachments).isEmpty();
  }

  private void begin(String row) throws InterruptedException {
    Thread worker =
        new Thread(
            () -> {
              lifecycle.scheduleTestCase(new TestResult().setUuid(row));
              lifecycle.startTestCase(row);
              attachments.hear(row, Map.of(RowReport.BEGAN, row));
            });
    worker.start();
    worker.join();
  }

  private void judge(String row, Map<String, String> entry) {
    attachments.hear(row, entry);
    lifecycle.stopTestCase(row);
    lifecycle.writeTestCase(row);
  }

  /** Keeps what would be written. */
  private static final class Memory implements AllureResultsWriter {

    private final List<TestResult> results = new ArrayList<>();
    private final Map<String, String> attachments = new HashMap<>();

    @Override
    public void write(TestResult result) {
      results.add(result);
    }

    @Override
    public void write(TestResultContainer container) {}

    @Override
    public void write(String source, InputStream content) {
      try {
        attachments.put(source, new String(content.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    TestResult result(String uuid) {
      return results.stream().filter(each -> each.getUuid().equals(uuid)).findFirst().orElseThrow();
    }

    String conversationOf(String uuid) {
      return attachments.getOrDefault(result(uuid).getAttachments().get(0).getSource(), "");
    }
  }
}
