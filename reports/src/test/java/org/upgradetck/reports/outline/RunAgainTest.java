package org.upgradetck.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;

class RunAgainTest {

  @Test
  void namesTheTargetAndTheRow() {
    assertThat(command("ws://h/chat", Map.of("parallel", "64")))
        .isEqualTo("upgrade-tck 'ws://h/chat' --select 'a/b#1'");
  }

  @Test
  void repeatsTheOptionsThatBearOnTheRow() {
    assertThat(command("wss://h/", Map.of("subprotocol", "chat, soap", "insecure", "true")))
        .isEqualTo(
            "upgrade-tck 'wss://h/' --subprotocol 'chat' --subprotocol 'soap' --insecure"
                + " --select 'a/b#1'");
  }

  @Test
  void leavesWhatMayBeSecretToTheReader() {
    assertThat(command("ws://h/", Map.of("header", "Authorization: ***")))
        .isEqualTo("upgrade-tck 'ws://h/' -H ... --select 'a/b#1'");
  }

  @Test
  void startsTheBundledServerAnewForItsPortIsGone() {
    Map<String, String> settings =
        Map.of("target", "the bundled reference server", "subprotocol", "chat, superchat");

    assertThat(command("ws://127.0.0.1:49152/chat", settings))
        .isEqualTo("upgrade-tck --select 'a/b#1'");
    assertThat(command("wss://127.0.0.1:49152/chat", settings))
        .isEqualTo("upgrade-tck --tls --select 'a/b#1'");
  }

  @Test
  void everyWordStaysOne() {
    assertThat(
            RunAgain.command(
                new TargetInfo("ws://h/", Map.of(), Map.of()), row("a'; rm -r x; '", List.of())))
        .isEqualTo("upgrade-tck 'ws://h/' --select 'a'\\''; rm -r x; '\\'''");
  }

  @Test
  void rowThatWatchesOthersNeedsWhatItWasSeenIn() {
    assertThat(
            RunAgain.command(
                new TargetInfo("ws://h/", Map.of(), Map.of()),
                row("a/b#every-405", List.of("c/d#post"))))
        .isEqualTo("upgrade-tck 'ws://h/' --select 'a/b#every-405' --select 'c/d#post'");
  }

  private static Result row(String id, List<String> seenIn) {
    return new Result(
        id,
        "a/b",
        "1",
        Level.MUST,
        "RFC 6455 §4.4",
        "title",
        Verdict.FAIL,
        "reason",
        List.of(),
        0,
        List.of(),
        seenIn);
  }

  private static String command(String uri, Map<String, String> settings) {
    return RunAgain.command(new TargetInfo(uri, settings, Map.of()), row("a/b#1", List.of()));
  }
}
