package org.upgradetck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reference.mutants.Mutant;

/** The walls between the rooms, and the arrows that may cross them. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.upgradetck");

  private static final String FIXTURES = "org.upgradetck.fixtures..";
  private static final String REFERENCE = "org.upgradetck.reference..";
  private static final String REPORTS = "org.upgradetck.reports..";
  private static final String SUITES = "org.upgradetck.suites..";
  private static final String JUNIT = "org.upgradetck.suites.junit..";
  private static final String PROFILES = "org.upgradetck.suites.profiles..";
  private static final String ALLURE = "org.upgradetck.suites.allure..";
  private static final String CLI = "org.upgradetck.cli..";

  @Test
  void groundFloorKnowsNothingOfItselfAndOfWhatIsAbove() {
    noClasses()
        .that()
        .resideInAPackage(FIXTURES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REFERENCE, REPORTS, SUITES, CLI)
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage(REFERENCE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FIXTURES, REPORTS, SUITES, CLI)
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage(REPORTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FIXTURES, REFERENCE, SUITES, CLI)
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage(SUITES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLI)
        .check(CODE);
  }

  @Test
  void wireAndReferenceNeedNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage(FIXTURES)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(FIXTURES, "java..", "javax.net..", "javax.crypto..", "org.jspecify..")
        .check(CODE);
    classes()
        .that()
        .resideInAPackage(REFERENCE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(REFERENCE, "java..", "javax.net..", "org.jspecify..")
        .check(CODE);
  }

  @Test
  void suitesSeeOfTheReferenceOnlyTheNamesOfTheMutants() {
    // But for the front that starts it when no target is named.
    noClasses()
        .that()
        .resideInAPackage(SUITES)
        .and()
        .resideOutsideOfPackage(JUNIT)
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>("are of the reference, but not the mutants' names") {
              @Override
              public boolean test(JavaClass other) {
                return other.getPackageName().startsWith("org.upgradetck.reference")
                    && !other.getBaseComponentType().isEquivalentTo(Mutant.class);
              }
            })
        .check(CODE);
  }

  @Test
  void onlyTheFrontsForJUnitSeeJUnitAndOnlyItsBridgeSeesAllure() {
    noClasses()
        .that()
        .resideOutsideOfPackages(JUNIT, PROFILES, ALLURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.opentest4j..")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ALLURE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.qameta..")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackages(JUNIT, PROFILES, ALLURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(JUNIT, PROFILES, ALLURE)
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.upgradetck.suites.junit.jupiter..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit.jupiter..")
        .check(CODE);
  }

  @Test
  void reportsOpenNoSocket() {
    noClasses()
        .that()
        .resideInAPackage(REPORTS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\..*Socket.*")
        .check(CODE);
  }

  @Test
  void packagesOfARoomFormNoCircle() {
    // Not yet in fixtures: http reads from what wire declares, and wire reads responses with http.
    for (String room : List.of("reference", "reports", "suites")) {
      slices().matching("org.upgradetck." + room + ".(*)..").should().beFreeOfCycles().check(CODE);
    }
  }

  @Test
  void onlyTheCommandLineSpeaksToTheTerminalAndEndsTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }

  @Test
  void whatACommandDoesKnowsNothingOfTheCommands() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.upgradetck.cli.explain..",
            "org.upgradetck.cli.probe..",
            "org.upgradetck.cli.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.upgradetck.cli", "picocli..")
        .check(CODE);
    slices().matching("org.upgradetck.cli.(*)..").should().beFreeOfCycles().check(CODE);
  }
}
