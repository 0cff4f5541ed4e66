package org.upgradetck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.outline.Requirements;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.ledger.Coverage;
import org.upgradetck.suites.run.RunAssembly;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code upgrade-tck list}: what there is. */
@Command(
    name = "list",
    description = "List the cases with id, level and requirement.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(names = "--rows", description = "List the rows of each case, too.")
  private boolean rows;

  @Option(
      names = "--requirements",
      description = "List the ledger of requirements instead, with the cases that cover each.")
  private boolean requirements;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private JsonOutput.Format format = JsonOutput.Format.text;

  @Override
  public Integer call() throws CommandFailure {
    Catalogue catalogue = Catalogue.forServers();
    PrintWriter out = spec.commandLine().getOut();
    if (requirements) {
      List<RequirementInfo> ledger =
          new RunAssembly(Coverage.of(catalogue)).requirements(List.of());
      if (format == JsonOutput.Format.json) {
        JsonOutput.print(ledger.stream().map(ListCommand::asMap).toList(), out);
      } else {
        ledger.forEach(requirement -> print(requirement, out));
        out.println(Requirements.of(ledger).inWords());
      }
    } else {
      // A list is of what there is: slow cases belong to it.
      Plan plan = selection.plan(catalogue, true);
      if (format == JsonOutput.Format.json) {
        JsonOutput.print(plan.cases().stream().map(each -> asMap(each, plan)).toList(), out);
      } else {
        plan.cases().forEach(each -> print(each, plan, out));
      }
    }
    out.flush();
    return ExitCode.CONFORMANT.number();
  }

  private void print(CatalogueCase each, Plan plan, PrintWriter out) {
    out.println(each.id());
    out.println(
        "    "
            + each.declaration().claim().level().label()
            + "  "
            + each.declaration().claim().requirement());
    if (rows) {
      rowsOf(each, plan)
          .forEach(row -> out.println("    #" + row.row().key() + "  " + row.row().words()));
    }
  }

  private static void print(RequirementInfo requirement, PrintWriter out) {
    out.println(
        requirement.id()
            + "  "
            + requirement.specification()
            + " §"
            + requirement.section()
            + "  "
            + requirement.level()
            + "  "
            + requirement.role());
    out.println("    " + requirement.statement());
    if (requirement.isCovered()) {
      out.println(requirement.proved() ? "    covered and proved by" : "    claimed only, by");
    } else {
      out.println(
          "    - "
              + requirement.state()
              + requirement.reason().map(reason -> ", " + reason).orElse(""));
    }
    requirement.cases().forEach(id -> out.println("    + " + id));
  }

  private Map<String, Object> asMap(CatalogueCase each, Plan plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", each.id());
    map.put("level", each.declaration().claim().level().label());
    map.put("section", each.sectionLabel());
    map.put("title", each.title());
    map.put("requirement", each.declaration().claim().requirement());
    map.put("requirements", each.declaration().claim().covers());
    map.put("tags", each.tags());
    map.put("seenIn", each.declaration().evidence().seenIn());
    if (rows) {
      List<Map<String, Object>> list = new ArrayList<>();
      rowsOf(each, plan)
          .forEach(row -> list.add(Map.of("id", row.id(), "change", row.row().words())));
      map.put("rows", list);
    }
    return map;
  }

  private static Map<String, Object> asMap(RequirementInfo requirement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", requirement.id());
    map.put("level", requirement.level());
    map.put("role", requirement.role());
    map.put("section", requirement.specification() + " §" + requirement.section());
    map.put("link", requirement.link());
    map.put("statement", requirement.statement());
    map.put("cases", requirement.cases());
    if (requirement.isCovered()) {
      map.put("proved", requirement.proved());
    } else {
      map.put("standing", requirement.state());
      requirement.reason().ifPresent(reason -> map.put("reason", reason));
    }
    return map;
  }

  private static List<PlannedRow> rowsOf(CatalogueCase each, Plan plan) {
    return plan.rows().stream().filter(row -> row.of().equals(each)).toList();
  }
}
