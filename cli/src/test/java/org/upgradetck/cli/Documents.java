package org.upgradetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our documentation, as far as it can be run. */
final class Documents {

  private Documents() {}

  /** The blocks of code in a language, in their order. */
  static List<String> blocks(Path document, String language) throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^( *)```" + language + "\\n(.*?)^ *```$")
            .matcher(Files.readString(document));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(2).replaceAll("(?m)^" + block.group(1), ""));
    }
    return List.copyOf(blocks);
  }
}
