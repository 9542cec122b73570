package ai.nexadesk.console.ui;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real local copy in a folder, filled as the server would have filled it. */
public final class SampleCopy implements AutoCloseable {

  static final String MARTA = "5a8c0a1e-6c1d-4a43-9a52-0c6f9b0f1a01";
  static final String TOMASZ = "5a8c0a1e-6c1d-4a43-9a52-0c6f9b0f1a02";
  static final String BILLING = "d1000000-0000-4000-8000-000000000001";

  private final Store store;
  private final long now = InstantSource.system().millis();

  SampleCopy(Path folder) {
    store = Store.open(folder, InstantSource.system());
  }

  public Store store() {
    return store;
  }

  /** One conversation of the sample. */
  record Sample(
      String id,
      @Nullable String name,
      String email,
      @Nullable String company,
      String status,
      List<String> tags,
      @Nullable String agentId,
      @Nullable String agentName,
      int minutesAgo,
      String last) {}

  /** The key of the conversation with this id. */
  long key(String id) {
    return store.conversations().find(id).orElseThrow().key();
  }

  /** Writes rows as a list answer would. */
  void rows(List<Sample> samples) {
    store.server().rows(samples.stream().map(this::facts).toList(), store.server().ask(), now);
  }

  void row(Sample sample) {
    rows(List.of(sample));
  }

  ConversationFacts facts(Sample sample) {
    long at = now - Duration.ofMinutes(sample.minutesAgo()).toMillis();
    return ConversationFacts.of(sample.id())
        .text(ConversationField.SOURCE, sample.id().endsWith("7") ? "whatsapp" : "widget")
        .text(ConversationField.STATUS, sample.status())
        .tags(sample.tags())
        .number(ConversationField.CREATED_AT, at - 3_600_000L)
        .number(ConversationField.UPDATED_AT, at)
        .text(ConversationField.AGENT_ID, sample.agentId())
        .text(ConversationField.AGENT_NAME, sample.agentName())
        .text(ConversationField.DEPARTMENT_ID, sample.tags().contains("billing") ? BILLING : null)
        .text(ConversationField.VISITOR_NAME, sample.name())
        .text(ConversationField.VISITOR_EMAIL, sample.email())
        .text(ConversationField.VISITOR_COMPANY, sample.company())
        .text(ConversationField.LAST_MESSAGE, sample.last())
        .number(ConversationField.MESSAGE_COUNT, 1L)
        .build();
  }

  /** Writes a history as a detail answer would. */
  void history(Sample sample, List<Message> messages) {
    ConversationFacts facts =
        ConversationFacts.of(sample.id())
            .text(ConversationField.STATUS, sample.status())
            .text(ConversationField.VISITOR_PHONE, "+49 30 555 0123")
            .number(ConversationField.MESSAGE_COUNT, (long) messages.size())
            .build();
    store.messages().take(facts, messages, true, store.server().ask(), now);
  }

  Message message(int number, String type, @Nullable String name, int minutesAgo, String text) {
    return new Message(
        "msg-" + number,
        type,
        name,
        text,
        List.of(),
        "delivered",
        now - Duration.ofMinutes(minutesAgo).toMillis(),
        number);
  }

  /** A believable inbox. */
  void fill() {
    store.people().nameDepartment(BILLING, "Billing");
    List<Sample> inbox = Samples.inbox();
    List<Sample> all = new ArrayList<>(inbox);
    all.addAll(Samples.more(260));
    rows(all);
    for (Sample sample : inbox) {
      if (!sample.last().startsWith("You:") && !sample.id().equals("c-0")) {
        history(
            sample,
            List.of(message(1, "visitor", sample.name(), sample.minutesAgo(), sample.last())));
      }
    }
    sarah(inbox.getFirst());
  }

  private void sarah(Sample sample) {
    List<Message> before =
        List.of(
            message(1, "visitor", "Sarah", 173, "Hi, I have a question about pricing."),
            message(
                2,
                "visitor",
                "Sarah",
                172,
                "We are 14 people now and the invoice for March says 21 seats. Is that a mistake?"),
            message(
                3,
                "bot",
                null,
                172,
                "Hello Sarah! Seats are counted on the first day of each billing period. You can"
                    + " see them under Settings → Billing. Did that answer your question?"),
            new Message(
                "msg-4",
                "visitor",
                "Sarah",
                "Not really, seven of those left in February. The invoice is attached, and here is"
                    + " the page I looked at: https://billing.acme.example/seats",
                List.of(
                    new Attachment(
                        "https://files.acme.example/invoice-2026-03.pdf",
                        "invoice-2026-03.pdf",
                        "application/pdf",
                        184_000L,
                        "{}")),
                "delivered",
                now - Duration.ofMinutes(166).toMillis(),
                4));
    history(sample, before);
    store.conversations().markSeen(key(sample.id()));
    List<Message> after = new ArrayList<>(before);
    after.add(message(5, "visitor", "Sarah", 133, "Could a person have a look, please?"));
    after.add(
        message(
            6,
            "visitor",
            "Sarah",
            132,
            "Can you tell me about your pricing plans while we are at it?"));
    history(sample, after);
  }

  /** A conversation of ten thousand messages, with everything odd at its end. */
  void longStory() {
    Sample sample =
        Samples.one(
            9, "Olumide Bello", "Kestrel & Sons", 2, MARTA, "\u202Eodd\u202C \u0007", "vip");
    row(sample);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      boolean ours = i % 3 == 2;
      messages.add(
          message(
              i,
              ours ? "agent" : "visitor",
              ours ? "Marta Nowak" : "Olumide",
              20_000 - i,
              "Message number " + i + ". " + "Words and words. ".repeat(i % 7)));
    }
    messages.add(
        message(
            10_000,
            "visitor",
            "Olumide",
            30,
            "لا أستطيع تسجيل الدخول بعد التحديث، هل يمكنكم المساعدة؟"));
    messages.add(
        message(10_001, "supervisor", "Kim", 20, "Please look at <b>this</b> \u202Etxt.exe\u0007"));
    messages.add(message(10_002, "visitor", "Olumide", 10, "x".repeat(30_000)));
    messages.add(
        message(
            10_003,
            "agent",
            "Marta Nowak",
            2,
            "I will have a look.\n\nIt may take until tomorrow."));
    history(sample, messages);
  }

  @Override
  public void close() {
    store.close();
  }
}
