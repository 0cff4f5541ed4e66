package org.upgradetck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.upgradetck.cli.explain.CasesPage;
import org.upgradetck.cli.explain.Explanation;
import org.upgradetck.cli.explain.ExplanationJson;
import org.upgradetck.cli.explain.ExplanationText;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.field.FieldEvidence;
import org.upgradetck.suites.ledger.Ledger;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code upgrade-tck explain}: what a case sends and demands, and why. */
@Command(
    name = "explain",
    description = {
      "Explain a case or a row: what is sent, octet for octet, what is expected, why, and who got"
          + " it wrong. Nothing is sent to anybody."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  explained",
      "  2  an ID means no case, or more than one",
      "  3  bad usage",
      "  5  our own error"
    })
final class ExplainCommand implements Callable<Integer> {

  /** Made up: what a request holds where the user has said nothing of a target. */
  private static final String EXAMPLE = "ws://server.example/chat";

  /** Made up, too; the options that set them stand beside what needs them. */
  private static final Settings EXAMPLES =
      Settings.BUNDLED.withCredentials(Optional.of(new Credentials("Basic ZXhhbXBsZTpleGFtcGxl")));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description =
          "A case, or a row of it (CASE#KEY). The end of an id will do, or a pattern (* any one"
              + " part, ** any parts), if no other case has it.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "Explain every case of the catalogue.")
  private boolean all;

  @Option(
      names = "--target",
      paramLabel = "URI",
      description = "Show the octets that this target would get (default: a made-up one).")
  private @Nullable String uri;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); markdown makes one page of all.",
      defaultValue = "text")
  private Format format = Format.text;

  /** The forms of an explanation; the names are what stands on the command line. */
  enum Format {
    text,
    json,
    markdown
  }

  @Mixin private ColourOption colour = new ColourOption();

  @Override
  public Integer call() throws CommandFailure {
    Catalogue catalogue = Catalogue.forServers();
    CaseNames names = new CaseNames(catalogue);
    Ledger ledger = Ledger.load();
    FieldEvidence evidence = FieldEvidence.load();
    Cast cast = Cast.of(target(), EXAMPLES, 0);
    List<Explanation> explanations = new ArrayList<>();
    for (CaseNames.Found found : all ? everything(catalogue) : named(names)) {
      explanations.add(
          Explanation.of(
              found.of(),
              found.row(),
              ledger,
              evidence,
              cast,
              uri == null ? "TARGET" : "'" + uri + "'"));
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> JsonOutput.print(ExplanationJson.of(explanations), out);
      case markdown -> out.print(CasesPage.render(explanations));
      case text ->
          out.print(
              String.join(
                  "\n",
                  explanations.stream()
                      .map(each -> ExplanationText.render(each, colour.style()))
                      .toList()));
    }
    out.flush();
    return ExitCode.CONFORMANT.number();
  }

  private List<CaseNames.Found> named(CaseNames names) throws CommandFailure {
    if (ids.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "Name a case, or say --all.");
    }
    List<CaseNames.Found> found = new ArrayList<>();
    for (String id : ids) {
      found.add(names.find(id));
    }
    return found;
  }

  private List<CaseNames.Found> everything(Catalogue catalogue) throws CommandFailure {
    if (!ids.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "Name cases, or say --all, not both.");
    }
    return catalogue.cases().stream()
        .map(each -> new CaseNames.Found(each, Optional.empty()))
        .toList();
  }

  private Target target() throws CommandFailure {
    try {
      return Target.parse(uri == null ? EXAMPLE : uri);
    } catch (UnusableTarget e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
