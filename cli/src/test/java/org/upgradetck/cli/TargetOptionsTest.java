package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the user says of a target on the command line. */
class TargetOptionsTest {

  @Command(name = "any")
  private static final class Any {
    @Mixin private TargetOptions options = new TargetOptions();
  }

  @Test
  void eachOptionIsASettingOfItsOwn() {
    Settings settings =
        options(
                "--allowed-origin=http://allowed.example",
                "--refused-origin=http://refused.example",
                "--plain-path=/plain",
                "--missing-path=/missing",
                "--redirect-path=/moved",
                "--protected-path=/secret",
                "--credentials=Basic Abc=",
                "--subprotocol=chat",
                "--subprotocol=superchat")
            .settings();

    assertThat(settings.allowedOrigin()).contains("http://allowed.example");
    assertThat(settings.refusedOrigin()).contains("http://refused.example");
    assertThat(settings.plainPath()).contains("/plain");
    assertThat(settings.missingPath()).contains("/missing");
    assertThat(settings.redirectPath()).contains("/moved");
    assertThat(settings.protectedPath()).contains("/secret");
    assertThat(settings.credentials()).contains(new Credentials("Basic Abc="));
    assertThat(settings.subprotocols()).containsExactly("chat", "superchat");
  }

  @Test
  void whatIsNotSaidIsNotKnown() {
    assertThat(options().settings()).isEqualTo(Settings.NONE);
    assertThat(options().ofTargetOnly()).isEmpty();
    assertThat(options().secrets()).isEmpty();
  }

  @Test
  void originThatIsAlwaysSentIsTheOneLetIn() {
    Settings settings = options("--origin=http://always.example").settings();

    assertThat(settings.allowedOrigin()).isEmpty();
    assertThat(settings.welcomeOrigin()).isEqualTo(Optional.of("http://always.example"));
  }

  @Test
  void pathsAndOriginsStandInTheReport() {
    assertThat(
            options(
                    "--allowed-origin=http://allowed.example",
                    "--missing-path=/missing",
                    "--redirect-path=/moved")
                .asSettings())
        .containsEntry("allowed-origin", "http://allowed.example")
        .containsEntry("missing-path", "/missing")
        .containsEntry("redirect-path", "/moved")
        .doesNotContainKeys("credentials", "protected-path");
  }

  @Test
  void credentialsStandInNoReport() {
    TargetOptions options = options("--credentials=Basic Abc=", "--protected-path=/secret");

    assertThat(options.asSettings())
        .containsEntry("credentials", "***")
        .containsEntry("protected-path", "/secret");
    assertThat(options.secrets()).contains("Basic Abc=");
    assertThat(options.settings().toString()).doesNotContain("Abc");
  }

  private static TargetOptions options(String... arguments) {
    Any any = new Any();
    new CommandLine(any).parseArgs(arguments);
    return any.options;
  }
}
