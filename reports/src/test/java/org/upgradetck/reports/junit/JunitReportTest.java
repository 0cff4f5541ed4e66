package org.upgradetck.reports.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {

  private final Element suites = parsed(SampleRun.run(), Gate.DEFAULT);

  @Test
  void hasASuiteForEachSection() {
    assertThat(children(suites, "testsuite"))
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly(
            "RFC 6455 §4.2.1 Reading the Client's Opening Handshake",
            "RFC 6455 §4.2.2 Sending the Server's Opening Handshake",
            "RFC 6455 §4.4 Supporting Multiple Versions of WebSocket Protocol",
            "RFC 7692 §7.1 Negotiation of permessage-deflate",
            "RFC 9110 §7.8 Upgrade",
            "RFC 9112 §4 Status Line");
  }

  @Test
  void hasATestForEachRowUnderANameThatDoesNotChange() {
    assertThat(tests(suites)).hasSize(SampleRun.results().size());
    assertThat(tests(suites))
        .extracting(test -> test.getAttribute("classname"), test -> test.getAttribute("name"))
        .doesNotHaveDuplicates()
        .contains(
            tuple(
                "rfc6455.4_4.version-never-valid-is-refused-naming-the-supported-ones",
                "version never valid is refused naming the supported ones [12]"));
    assertThat(tests(suites)).allMatch(test -> test.getAttribute("time").equals("0.012"));
  }

  @Test
  void verdictsAreWhatBuildServersKnow() {
    assertThat(statuses(Gate.DEFAULT))
        .isEqualTo(Map.of("passed", 8, "failure", 6, "skipped", 2, "error", 4));
    assertThat(statuses(new Gate(true, false)))
        .isEqualTo(Map.of("passed", 8, "failure", 7, "skipped", 1, "error", 4));
    assertThat(statuses(new Gate(false, true)))
        .isEqualTo(Map.of("passed", 8, "failure", 6, "skipped", 6));
  }

  @Test
  void countsAreThoseOfTheTests() {
    List<Element> counted = new ArrayList<>(children(suites, "testsuite"));
    counted.add(suites);
    for (Element suite : counted) {
      assertThat(number(suite, "tests")).isEqualTo(tests(suite).size());
      assertThat(number(suite, "failures")).isEqualTo(all(suite, "failure").size());
      assertThat(number(suite, "errors")).isEqualTo(all(suite, "error").size());
      if (suite != suites) {
        assertThat(number(suite, "skipped")).isEqualTo(all(suite, "skipped").size());
      }
      assertThat(suite.getAttribute("time")).matches("[0-9]+\\.[0-9]{3}");
    }
  }

  /** What the schemas of Ant, Surefire and Jenkins' xUnit plugin agree on. */
  @Test
  void hasTheShapeOfTheFormat() {
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    for (Element suite : children(suites)) {
      assertThat(suite.getTagName()).isEqualTo("testsuite");
      assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-21T10:15:30");
      List<Element> parts = children(suite);
      assertThat(parts.get(0).getTagName()).isEqualTo("properties");
      assertThat(children(parts.get(0), "property"))
          .isNotEmpty()
          .allMatch(each -> each.hasAttribute("name") && each.hasAttribute("value"));
      assertThat(parts.subList(1, parts.size()))
          .isNotEmpty()
          .extracting(Element::getTagName)
          .containsOnly("testcase");
    }
    for (Element test : tests(suites)) {
      assertThat(children(test).stream().map(Element::getTagName).toList())
          .isIn(
              List.of(),
              List.of("skipped"),
              List.of("skipped", "system-out"),
              List.of("failure", "system-out"),
              List.of("error", "system-out"));
    }
  }

  /** That of Maven's Surefire, version 3.6.0-M1, unchanged; it knows a suite, and no more. */
  @Test
  void everySuiteIsValidByTheSchemaOfSurefire() throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitReportTest.class.getResource("surefire-test-report.xsd"))
            .newValidator();

    for (Gate gate : List.of(Gate.DEFAULT, new Gate(true, false), new Gate(false, true))) {
      for (Element suite : children(parsed(SampleRun.run(), gate), "testsuite")) {
        assertThatCode(() -> validator.validate(new DOMSource(suite))).doesNotThrowAnyException();
      }
    }
    Element suite = children(parsed(SampleRun.run(), Gate.DEFAULT), "testsuite").get(0);
    suite.removeAttribute("tests");
    assertThatThrownBy(() -> validator.validate(new DOMSource(suite)))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("tests");
  }

  /** Jenkins' schema has these for the whole, and no others. */
  @Test
  void theWholeHasTheAttributesThatJenkinsKnows() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < suites.getAttributes().getLength(); i++) {
      names.add(suites.getAttributes().item(i).getNodeName());
    }

    assertThat(names).containsExactlyInAnyOrder("name", "time", "tests", "failures", "errors");
  }

  @Test
  void failureSaysWhatItIsAbout() {
    Element test =
        tests(suites).stream()
            .filter(each -> each.getAttribute("name").endsWith("[99]"))
            .findFirst()
            .orElseThrow();
    Element failure = children(test, "failure").get(0);

    assertThat(failure.getAttribute("message")).isEqualTo("broken: the handshake is refused");
    assertThat(failure.getAttribute("type")).isEqualTo("fail");
    assertThat(failure.getTextContent())
        .startsWith(
            """
            broken: the handshake is refused

            MUST      A server that does not speak the requested version refuses and names, in \
            Sec-WebSocket-Version, all the versions it does speak.
            expected  the handshake is refused
            actual    answered 101
            usually   The value is compared as a number.
            fix       Compare it as text.
            see       RFC 6455 §4.4  https://www.rfc-editor.org/rfc/rfc6455#section-4.4
            covers    RFC6455-4.4-2, RFC6455-4.2.2-9
            seen in   FB29
            row       rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones#99
            again     upgrade-tck 'ws://127.0.0.1:8080/chat'\
            """);
    assertThat(children(test, "system-out").get(0).getTextContent())
        .startsWith(
            """
            row, port 50123 to 8080
              0.25 ms connected
              0.50 ms sent, 22 octets, the request
              > GET /chat HTTP/1.1␍␊
              > ␍␊
              1.00 ms received, 4 octets
              < ␀[ff][c3](
              2.13 ms fin, ␛[2J␛]8;;http://evil.example␇click\
            """)
        .endsWith("  at the end: fin\n");
  }

  @Test
  void warningSaysThatItIsOne() {
    assertThat(all(suites, "skipped"))
        .extracting(skipped -> skipped.getAttribute("message"))
        .containsExactly(
            "no subprotocol is configured; set --subprotocol NAME",
            "warning: the status line ends after the code");
  }

  @Test
  void whatTheTargetSentIsTextOfXml() {
    String hostile = "]]> <!-- & \ufffe \ud800 \u0000 \u001b \u202e";
    Result row = SampleRun.failed(SampleRun.VERSION, "1", hostile, hostile);
    Run run =
        new Run(
            SampleRun.run().tool(),
            SampleRun.run().target(),
            SampleRun.run().startedAt(),
            1,
            false,
            1,
            List.of(SampleRun.VERSION),
            List.of(),
            List.of(row));

    assertThat(all(parsed(run, Gate.DEFAULT), "failure").get(0).getTextContent())
        .contains("expected  ]]> <!-- & [U+FFFE] [U+D800] ␀ ␛ [U+202E]\n");
    assertThat(new String(JunitReport.toBytes(SampleRun.run()), UTF_8).codePoints())
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n')
                    || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void isBounded() {
    assertThat(JunitReport.toBytes(SampleRun.run())).hasSizeLessThan(100_000);
  }

  private static Map<String, Integer> statuses(Gate gate) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Element test : tests(parsed(SampleRun.run(), gate))) {
      List<Element> parts = children(test);
      counts.merge(parts.isEmpty() ? "passed" : parts.get(0).getTagName(), 1, Integer::sum);
    }
    return counts;
  }

  private static Element parsed(Run run, Gate gate) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      Document document =
          builder.parse(new ByteArrayInputStream(JunitReport.toBytes(run.withGate(gate))));
      return document.getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static int number(Element of, String attribute) {
    return Integer.parseInt(of.getAttribute(attribute));
  }

  private static List<Element> tests(Element in) {
    return all(in, "testcase");
  }

  private static List<Element> all(Element in, String name) {
    return elements(in.getElementsByTagName(name));
  }

  private static List<Element> children(Element of) {
    return elements(of.getChildNodes());
  }

  private static List<Element> children(Element of, String name) {
    return children(of).stream().filter(each -> each.getTagName().equals(name)).toList();
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
