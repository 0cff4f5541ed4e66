package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reference.variants.Variant;

/** What {@code serve} says where it serves nothing. */
class ServeCommandTest {

  @Test
  void listsEachVariantWithWhatItDoesAndTheTextThatAllowsIt() {
    Program.Ended ended = InProcess.run("serve", "--list-variants");

    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines()).hasSize(3 * Variant.values().length);
    for (Variant variant : Variant.values()) {
      assertThat(ended.out().lines())
          .containsSequence(
              variant.id(),
              "    " + variant.summary(),
              "    " + variant.section() + ": " + variant.why());
    }
  }

  @Test
  void listsEachMutantWithWhatItDoesWrong() {
    assertThat(InProcess.run("serve", "--list-mutants").out().lines())
        .hasSize(2 * Mutant.values().length);
  }

  @Test
  void namesTheNearestVariantWhereThereIsNoneOfThatName() {
    Program.Ended ended = InProcess.run("serve", "--variant", "OCTET_BY_OCTETT");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("There is no variant 'octet-by-octett'. Did you mean 'octet-by-octet'?")
        .contains("--list-variants");
  }

  @Test
  void namesTheNearestMutantWhereThereIsNoneOfThatName() {
    assertThat(InProcess.run("serve", "--mutant", "version-hiden").err())
        .contains("There is no mutant 'version-hiden'. Did you mean 'version-hidden'?")
        .contains("--list-mutants");
  }

  @Test
  void aServerIsNotAMutantAndAVariant() {
    Program.Ended ended =
        InProcess.run("serve", "--variant", "octet-by-octet", "--mutant", "version-hidden");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("exclude each other");
  }
}
