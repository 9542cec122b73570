package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryFacet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tags as the filter's field shows and takes them: a comma stands between those any of which will
 * do, {@code AND} between what must hold together, quotes around a tag that holds either. Pure.
 */
final class TagText {

  private static final Pattern SIGN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|(,)|(\\s+AND\\s+)");
  private static final Pattern QUOTED = Pattern.compile("[,\"]|\\sAND\\s|^\\s|\\s$");

  private TagText() {}

  /** What a query asks of tags. */
  static String of(Query query) {
    return QueryFacet.TAG.parts(query).stream()
        .map(part ->
            QueryFacet.TAG.choices(part).stream()
                .map(TagText::written)
                .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" AND "));
  }

  private static String written(Query leaf) {
    String tag = leaf instanceof Query.HasTag(String one) ? one : "";
    return QUOTED.matcher(tag).find()
        ? "\"" + tag.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : tag;
  }

  /** What the text asks of tags: parts that must all hold. */
  static List<Query> parts(String text) {
    List<Query> parts = new ArrayList<>();
    List<Query> any = new ArrayList<>();
    Matcher sign = SIGN.matcher(text);
    int start = 0;
    while (sign.find()) {
      if (sign.group(1) != null || sign.group(2) != null) {
        add(any, text.substring(start, sign.start()));
        start = sign.end();
      }
      if (sign.group(2) != null) {
        close(parts, any);
      }
    }
    add(any, text.substring(start));
    close(parts, any);
    return parts;
  }

  /** Where the tag at the end of the text begins. */
  static int lastTag(String text) {
    int start = 0;
    Matcher sign = SIGN.matcher(text);
    while (sign.find()) {
      start = sign.group(1) == null && sign.group(2) == null ? start : sign.end();
    }
    return start;
  }

  private static void add(List<Query> any, String written) {
    String tag = written.strip();
    if (tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")) {
      tag = tag.substring(1, tag.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    if (!tag.isEmpty()) {
      any.add(new Query.HasTag(tag));
    }
  }

  private static void close(List<Query> parts, List<Query> any) {
    if (!any.isEmpty()) {
      parts.add(Query.any(List.copyOf(any)));
      any.clear();
    }
  }
}
