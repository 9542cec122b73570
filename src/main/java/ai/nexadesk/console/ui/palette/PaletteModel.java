package ai.nexadesk.console.ui.palette;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the palette shows for what was typed. FX thread; asks the store behind it.
 *
 * <p>Conversations come last and a moment later, and only for what stands in the field now.
 */
public final class PaletteModel {

  /** More than there are actions: who looks through them finds each. */
  private static final int SHOWN = 200;

  private static final int CONVERSATIONS = 5;
  private static final int SHORTEST = 2;

  private final Conversations conversations;
  private final Question<List<Conversation>> question;
  private final Texts texts;
  private final LongConsumer open;
  private final Ranking ranking = new Ranking();
  private final ReadOnlyObjectWrapper<List<Offer>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private List<Offer> offers = List.of();
  private boolean everything;
  private boolean withConversations;

  /**
   * @param open opens the conversation with this key
   */
  public PaletteModel(
      Conversations conversations, Background background, Texts texts, LongConsumer open) {
    this.conversations = conversations;
    this.question = background.question();
    this.texts = texts;
    this.open = open;
  }

  ReadOnlyObjectProperty<List<Offer>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Offers everything there is. */
  void offerAll(List<Offer> all) {
    start(all, false, true);
  }

  /** Offers these and nothing else, all of them before anything is typed. */
  void offerOnly(List<Offer> few) {
    start(few, true, false);
  }

  private void start(List<Offer> given, boolean all, boolean conversationsToo) {
    offers = List.copyOf(given);
    everything = all;
    withConversations = conversationsToo;
    typed("");
  }

  /** Something else stands in the field. */
  void typed(String text) {
    String words = text.strip();
    List<Offer> fitting = ranking.of(offers, words, everything).stream().limit(SHOWN).toList();
    shown.set(fitting);
    question.forget();
    if (withConversations && words.length() >= SHORTEST) {
      question.ask(
          () ->
              conversations.rows(
                  conversations.keys(new Query.Text(words), Order.NEWEST_ACTIVITY, CONVERSATIONS)),
          found -> add(fitting, found));
    }
  }

  /** It closed: what is still on its way is not wanted. */
  void closed() {
    question.forget();
    shown.set(List.of());
  }

  /** Remembers what was chosen, for the next time. */
  void chosen(Offer offer) {
    ranking.chosen(offer);
  }

  private void add(List<Offer> fitting, List<Conversation> found) {
    List<Offer> all = new ArrayList<>(fitting);
    found.stream().map(this::offer).forEach(all::add);
    shown.set(List.copyOf(all));
  }

  private Offer offer(Conversation conversation) {
    String who = SafeText.oneLine(conversation.visitor().displayName(), 60);
    String last = conversation.lastMessage();
    return new Offer(
        "conversation-" + conversation.key(),
        Offer.Kind.CONVERSATION,
        who.isEmpty() ? texts.of("visitor.unknown") : who,
        last == null ? "" : SafeText.oneLine(last, 120),
        Offer.Hint.NONE,
        () -> open.accept(conversation.key()));
  }
}
