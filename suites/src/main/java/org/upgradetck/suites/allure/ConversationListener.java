package org.upgradetck.suites.allure;

import io.qameta.allure.Allure;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Hears what the engine publishes of its rows and gives it to Allure. The launcher finds this class
 * by itself, so it must load, and do nothing, where there is no Allure.
 */
public final class ConversationListener implements TestExecutionListener {

  private final Optional<Attachments> attachments;

  /** A listener, inert without Allure. */
  public ConversationListener() {
    ClassLoader own = ConversationListener.class.getClassLoader();
    boolean allure =
        ReflectionSupport.tryToLoadClass("io.qameta.allure.Allure", own).toOptional().isPresent();
    this.attachments =
        allure ? Optional.of(new Attachments(Allure.getLifecycle())) : Optional.empty();
  }

  @Override
  public void reportingEntryPublished(TestIdentifier row, ReportEntry entry) {
    attachments.ifPresent(known -> known.hear(row.getUniqueId(), entry.getKeyValuePairs()));
  }
}
