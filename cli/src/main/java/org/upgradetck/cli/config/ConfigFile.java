package org.upgradetck.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.upgradetck.suites.select.EditDistance;
import org.upgradetck.suites.select.ReadyProfile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A configuration file: settings under the names of the options, one target or several by name, and
 * profiles of one's own. Its format is published as {@code docs/upgrade-tck.schema.json}.
 *
 * @param settings by the names of the options
 * @param target the URIs of the targets, where they have no names
 * @param targets the targets by name
 * @param profiles choices of rows by name
 */
public record ConfigFile(
    Map<String, Given> settings,
    Optional<Given> target,
    Map<String, NamedTarget> targets,
    Map<String, NamedProfile> profiles) {

  /** What it is called when nobody says otherwise. */
  public static final String USUAL_NAME = "upgrade-tck.yaml";

  /** Says nothing. */
  public static final ConfigFile NONE =
      new ConfigFile(Map.of(), Optional.empty(), Map.of(), Map.of());

  /** The name of a target is part of the names of files. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final String TARGET = "target";
  private static final String TARGETS = "targets";
  private static final String PROFILES = "profiles";
  private static final String SELECT = "select";
  private static final String SKIP = "skip";

  private static final long MOST_OCTETS = 1_000_000;

  public ConfigFile {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
  }

  /**
   * A target with a name.
   *
   * @param uri where it is
   * @param settings what differs for it from what is said for all
   */
  public record NamedTarget(Given uri, Map<String, Given> settings) {
    public NamedTarget {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /**
   * A choice of rows.
   *
   * @param select patterns of which one must match; none: everything
   * @param skip patterns of which none may match
   */
  public record NamedProfile(List<String> select, List<String> skip) {
    public NamedProfile {
      select = List.copyOf(select);
      skip = List.copyOf(skip);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ConfigFault when it cannot be read, is no YAML, or holds what is not known
   */
  public static ConfigFile read(Path file, Vocabulary vocabulary) throws ConfigFault {
    String name = file.toString();
    try {
      if (Files.size(file) > MOST_OCTETS) {
        throw new ConfigFault(name + " is too large for a configuration");
      }
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root;
      try (var reader = Files.newBufferedReader(file)) {
        root = new Yaml(new SafeConstructor(options)).compose(reader);
      }
      return root == null || isNothing(root) ? NONE : new Reading(name, vocabulary).file(root);
    } catch (MarkedYAMLException e) {
      throw new ConfigFault(
          name + ", line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem(), e);
    } catch (YAMLException e) {
      throw e.getCause() instanceof IOException
          ? new ConfigFault("cannot read " + name + ". Is it a file of text in UTF-8?", e)
          : new ConfigFault(name + " is no YAML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ConfigFault("cannot read " + name + ". Does the file exist?", e);
    }
  }

  private static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** One file while it is read. */
  private record Reading(String name, Vocabulary vocabulary) {

    ConfigFile file(Node root) throws ConfigFault {
      Set<String> known = new LinkedHashSet<>(vocabulary.settings().keySet());
      known.addAll(List.of(TARGET, TARGETS, PROFILES));
      Map<String, Given> settings = new LinkedHashMap<>();
      Optional<Given> target = Optional.empty();
      Map<String, NamedTarget> targets = new LinkedHashMap<>();
      Map<String, NamedProfile> profiles = new LinkedHashMap<>();
      for (Map.Entry<ScalarNode, Node> each : entries(root, known).entrySet()) {
        Node value = each.getValue();
        switch (each.getKey().getValue()) {
          case TARGET -> target = Optional.of(list(value));
          case TARGETS -> {
            for (Map.Entry<ScalarNode, Node> one : named(value).entrySet()) {
              targets.put(one.getKey().getValue(), target(one.getValue()));
            }
          }
          case PROFILES -> {
            for (Map.Entry<ScalarNode, Node> one : named(value).entrySet()) {
              requireOwn(one.getKey());
              profiles.put(one.getKey().getValue(), profile(one.getValue()));
            }
          }
          default -> settings.put(each.getKey().getValue(), setting(each.getKey(), value));
        }
      }
      if (target.isPresent() && !targets.isEmpty()) {
        throw new ConfigFault(
            target.get().origin() + ": target and targets exclude each other; keep one");
      }
      return new ConfigFile(settings, target, targets, profiles);
    }

    private NamedTarget target(Node node) throws ConfigFault {
      if (node instanceof ScalarNode) {
        return new NamedTarget(text(node), Map.of());
      }
      Set<String> known = new LinkedHashSet<>(vocabulary.ofTarget());
      known.add(TARGET);
      Map<String, Given> settings = new LinkedHashMap<>();
      Optional<Given> uri = Optional.empty();
      for (Map.Entry<ScalarNode, Node> each : entries(node, known).entrySet()) {
        if (each.getKey().getValue().equals(TARGET)) {
          uri = Optional.of(text(each.getValue()));
        } else {
          settings.put(each.getKey().getValue(), setting(each.getKey(), each.getValue()));
        }
      }
      if (uri.isEmpty()) {
        throw fault(node, "a target needs its URI, as target: ws://…");
      }
      return new NamedTarget(uri.get(), settings);
    }

    private NamedProfile profile(Node node) throws ConfigFault {
      List<String> select = List.of();
      List<String> skip = List.of();
      for (Map.Entry<ScalarNode, Node> each : entries(node, Set.of(SELECT, SKIP)).entrySet()) {
        if (each.getKey().getValue().equals(SELECT)) {
          select = list(each.getValue()).values();
        } else {
          skip = list(each.getValue()).values();
        }
      }
      return new NamedProfile(select, skip);
    }

    private Given setting(ScalarNode key, Node value) throws ConfigFault {
      Vocabulary.Kind kind =
          vocabulary.settings().getOrDefault(key.getValue(), Vocabulary.Kind.TEXT);
      return switch (kind) {
        case LIST -> list(value);
        case TEXT -> text(value);
        case FLAG -> {
          Given given = text(value);
          if (!Set.of("true", "false").contains(given.values().get(0))) {
            throw fault(value, key.getValue() + " takes true or false");
          }
          yield given;
        }
      };
    }

    private Given text(Node node) throws ConfigFault {
      if (node instanceof ScalarNode scalar && !isNothing(node)) {
        return new Given(List.of(scalar.getValue()), origin(node));
      }
      throw fault(node, "one value is wanted here");
    }

    private Given list(Node node) throws ConfigFault {
      if (!(node instanceof SequenceNode sequence)) {
        return text(node);
      }
      List<String> values = new ArrayList<>();
      for (Node each : sequence.getValue()) {
        values.addAll(text(each).values());
      }
      return new Given(values, origin(node));
    }

    private Map<ScalarNode, Node> named(Node node) throws ConfigFault {
      Map<ScalarNode, Node> entries = entries(node);
      for (ScalarNode key : entries.keySet()) {
        if (!NAME.matcher(key.getValue()).matches()) {
          throw fault(key, "a name has letters, digits, '.', '_' and '-', at most 64");
        }
      }
      return entries;
    }

    /** What everybody takes for the ready profile must not choose less than that does. */
    private void requireOwn(ScalarNode profile) throws ConfigFault {
      if (ReadyProfile.named(profile.getValue()).isPresent()) {
        throw fault(
            profile, "'" + profile.getValue() + "' is a ready profile; give yours another name");
      }
    }

    private Map<ScalarNode, Node> entries(Node node, Collection<String> known) throws ConfigFault {
      Map<ScalarNode, Node> entries = entries(node);
      for (ScalarNode key : entries.keySet()) {
        if (!known.contains(key.getValue())) {
          throw fault(
              key,
              "there is no setting '"
                  + key.getValue()
                  + "' here"
                  + EditDistance.nearest(key.getValue(), known)
                      .map(nearest -> "; did you mean '" + nearest + "'?")
                      .orElse(""));
        }
      }
      return entries;
    }

    private Map<ScalarNode, Node> entries(Node node) throws ConfigFault {
      if (!(node instanceof MappingNode mapping)) {
        throw fault(node, "names and their values are wanted here");
      }
      Map<ScalarNode, Node> entries = new LinkedHashMap<>();
      Set<String> seen = new LinkedHashSet<>();
      for (NodeTuple each : mapping.getValue()) {
        if (!(each.getKeyNode() instanceof ScalarNode key)) {
          throw fault(each.getKeyNode(), "a name is wanted here");
        }
        if (!seen.add(key.getValue())) {
          throw fault(key, "'" + key.getValue() + "' stands here twice");
        }
        entries.put(key, each.getValueNode());
      }
      return entries;
    }

    private String origin(Node node) {
      return name + ", line " + (node.getStartMark().getLine() + 1);
    }

    private ConfigFault fault(Node node, String what) {
      return new ConfigFault(origin(node) + ": " + what);
    }
  }
}
