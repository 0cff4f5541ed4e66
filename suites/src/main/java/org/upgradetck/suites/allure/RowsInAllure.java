package org.upgradetck.suites.allure;

import io.qameta.allure.SeverityLevel;
import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.UniqueId;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.junit.engine.RowReport;
import org.upgradetck.suites.select.PlannedRow;

/**
 * Puts rows in their place: specification, section and case as epic, feature and story; the level
 * as severity; a link to the section; what is changed as a parameter. All of it stands in the
 * catalogue, so it is there for rows that were skipped too. Allure finds this class by itself.
 */
public final class RowsInAllure implements TestLifecycleListener {

  private static final String UNIQUE_ID = "junit.platform.uniqueid";

  private final Map<String, PlannedRow> rows =
      Catalogue.forServers().cases().stream()
          .flatMap(each -> each.declaration().rows().stream().map(row -> new PlannedRow(each, row)))
          .collect(Collectors.toUnmodifiableMap(PlannedRow::id, Function.identity()));

  @Override
  public void beforeTestSchedule(TestResult result) {
    result.getLabels().stream()
        .filter(label -> UNIQUE_ID.equals(label.getName()))
        .findFirst()
        .flatMap(label -> rowIn(label.getValue()))
        .ifPresent(row -> describe(result, row));
  }

  private Optional<PlannedRow> rowIn(String uniqueId) {
    try {
      return RowReport.rowIn(UniqueId.parse(uniqueId)).map(rows::get);
    } catch (JUnitException e) {
      return Optional.empty(); // Not made by an engine of the JUnit Platform.
    }
  }

  private static void describe(TestResult result, PlannedRow row) {
    CaseInfo info = row.of().info();
    boolean only = row.of().declaration().rows().size() == 1;
    result.setName(only ? info.title() : info.title() + " [" + row.row().key() + "]");
    result.setDescription(description(info, row));
    result.getLabels().addAll(places(info, row));
    result.getLinks().add(new Link().setName(info.sectionName()).setUrl(info.link()));
    for (String kind : info.seenIn()) {
      // Where such a kind is told of is the business of whoever sets allure.link.issue.pattern.
      Link link = ResultsUtils.createIssueLink(kind);
      if (link.getUrl() != null) {
        result.getLinks().add(link);
      }
      result.getLabels().add(ResultsUtils.createTagLabel(kind));
    }
    result.getParameters().add(ResultsUtils.createParameter("row", row.row().key()));
    result.getParameters().add(ResultsUtils.createParameter("changed", row.row().words()));
  }

  private static List<Label> places(CaseInfo info, PlannedRow row) {
    return List.of(
        ResultsUtils.createEpicLabel(
            info.specification() + " " + row.of().chapter().spec().title()),
        ResultsUtils.createFeatureLabel("§" + info.section() + " " + info.sectionTitle()),
        ResultsUtils.createStoryLabel(info.title()),
        ResultsUtils.createSeverityLabel(severity(info.level())));
  }

  private static SeverityLevel severity(Level level) {
    return switch (level) {
      case MUST -> SeverityLevel.CRITICAL;
      case SHOULD -> SeverityLevel.NORMAL;
      case DISPUTED -> SeverityLevel.MINOR;
      case MAY -> SeverityLevel.TRIVIAL;
    };
  }

  private static String description(CaseInfo info, PlannedRow row) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(info.level().label().toUpperCase(Locale.ROOT)).append("** ");
    text.append(info.requirement()).append("\n\n");
    info.dispute().ifPresent(excuse -> text.append("Disputed: ").append(excuse).append("\n\n"));
    text.append("- row: `").append(row.id()).append("`\n");
    text.append("- covers: ").append(String.join(", ", info.requirements())).append('\n');
    if (!info.seenIn().isEmpty()) {
      text.append("- seen in the field: ").append(String.join(", ", info.seenIn())).append('\n');
    }
    return text.toString();
  }
}
