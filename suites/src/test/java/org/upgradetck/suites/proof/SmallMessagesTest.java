package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.Limits;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.Selection;

/** A server may bound its messages (RFC 6455, section 10.4): none of our long ones convicts it. */
@Timeout(60)
class SmallMessagesTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 4095, 4096, 6000})
  void longestMessageIsTheChoiceOfTheServer(int octets) throws Exception {
    Plan plan =
        new Selection(List.of("rfc7692/**", "rfc6455/5.*/**"), List.of(), false)
            .from(Catalogue.forServers());
    List<Result> results =
        Arena.against(
                ServerOptions.defaults().withLimits(Limits.defaults().withMessageOctets(octets)),
                Settings.BUNDLED,
                plan,
                Waits.DEFAULT,
                RunListener.NONE)
            .results();

    assertThat(results)
        .filteredOn(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN)
        .isEmpty();
    assertThat(results).extracting(Result::verdict).contains(Verdict.PASS);
  }
}
