package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.SavedView;
import java.util.List;

/** Names of saved views, of which no two are the same but for their case. */
final class ViewName {

  private ViewName() {}

  /** The name wanted, or that name and the first number that makes it unlike the others'. */
  static String unique(String wanted, List<SavedView> others) {
    String name = wanted;
    for (int i = 2; taken(name, others); i++) {
      String number = " " + i;
      int room = SavedView.LONGEST_NAME - number.length();
      String head = wanted.length() > room ? wanted.substring(0, room).strip() : wanted;
      name = head + number;
    }
    return name;
  }

  private static boolean taken(String name, List<SavedView> others) {
    return others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
  }
}
