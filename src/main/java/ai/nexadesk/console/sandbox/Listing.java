package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the rows of a page.
 *
 * <p>Without a filter an offset is a place in an array. With one, everything in that order is
 * looked at, because the answer carries the total; a hundred thousand take milliseconds. Guarded by
 * the workspace's lock.
 */
final class Listing {

  private Listing() {}

  static Page page(Conversations conversations, ListRequest request) {
    SortedKeys order = conversations.order(request.byCreated());
    boolean unfiltered =
        request.status() == null && request.search() == null && request.tag() == null;
    return unfiltered
        ? slice(conversations, order, request)
        : filtered(conversations, order, request);
  }

  private static Page slice(Conversations conversations, SortedKeys order, ListRequest request) {
    List<Row> rows = new ArrayList<>(request.limit());
    long end = Math.min((long) request.offset() + request.limit(), order.size());
    for (int place = request.offset(); place < end; place++) {
      rows.add(conversations.row(at(order, place, request.descending())));
    }
    return new Page(rows, request.offset(), order.size(), request.limit());
  }

  private static Page filtered(Conversations conversations, SortedKeys order, ListRequest request) {
    List<Row> rows = new ArrayList<>();
    int matched = 0;
    for (int place = 0; place < order.size(); place++) {
      int number = at(order, place, request.descending());
      if (matches(conversations, number, request)) {
        if (matched >= request.offset() && rows.size() < request.limit()) {
          rows.add(conversations.row(number));
        }
        matched++;
      }
      if (onlyStatus(request) && rows.size() == request.limit()) {
        // The total is known without looking further.
        matched = conversations.count(Objects.requireNonNull(request.status()));
        break;
      }
    }
    return new Page(rows, request.offset(), matched, request.limit());
  }

  private static boolean matches(Conversations conversations, int number, ListRequest request) {
    Status status = request.status();
    String tag = request.tag();
    String search = request.search();
    return (status == null || conversations.status(number) == status)
        && (tag == null || conversations.tags(number).contains(tag))
        && (search == null || conversations.visitor(number).matches(search));
  }

  private static boolean onlyStatus(ListRequest request) {
    return request.status() != null && request.search() == null && request.tag() == null;
  }

  private static int at(SortedKeys order, int place, boolean descending) {
    return order.at(descending ? order.size() - 1 - place : place);
  }
}
