package ai.nexadesk.console.domain;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Whether a visitor asked for a person and got only a bot.
 *
 * <p>The API has no mark for it, so the visitor's own words tell: turns of phrase in the languages
 * customers write most. They are narrow on purpose: a lead has to be able to trust the list, and
 * the word "agent" alone says nothing.
 */
public final class PersonAsked {

  /** A wish stands at the beginning; the rest of a pasted log is not worth the time. */
  private static final int LOOKED_AT = 2_000;

  private static final List<String> PHRASES =
      List.of(
          // English
          "(talk|speak|chat|connect(ed)?|transfer(red)?|put through)( me)? (to|with)"
              + " (an? |some |the )?(real |actual |live |human )?"
              + "(person|human|human being|agent|operator|somebody|someone|representative)",
          "(real|actual|live) (person|human|agent)",
          "human (agent|being|operator|support)",
          "(could|can|would|will|may) (a|any|some) (person|human)",
          "(want|need|prefer|get me|is there) an? (person|human)",
          "not (to )?an? (ro)?bot",
          // German
          "(mit|zu) (einem|einer|nem) (echten |richtigen )?(menschen|mitarbeiter(in)?|person"
              + "|berater(in)?|agenten)",
          "(echte[nr]?|richtige[nr]?) (mensch(en)?|person|mitarbeiter(in)?)",
          // Spanish, Portuguese, Italian
          "(hablar|chatear|comunicar(me|se)?|contactar) con (una? )?(persona|agente|humano|alguien"
              + "|operador[a]?|asesora?)",
          "(persona|agente) (real|human[oa])",
          "(falar|conversar) com (uma? )?(pessoa|atendente|humano|algu[eé]m|agente)",
          "(pessoa real|atendente humano)",
          "parlare con (un |una |un'|qualche )?(persona|operatore|operatrice|umano|qualcuno)",
          "(persona vera|operatore umano)",
          // French
          "parler (à|a|avec) (une? )?(vraie )?(personne|humain|agent|conseill(er|ère)|quelqu.un)",
          "(vraie personne|vrai humain|conseiller humain)",
          // Dutch, Polish, Russian, Turkish
          "(met|naar) een (echt[e]? )?(mens|persoon|medewerker)",
          "(rozmawiać|porozmawiać|połączyć) z (żywym )?(człowiekiem|konsultantem|osobą|kimś)",
          "(с|со) (живым )?(человеком|оператором|сотрудником)",
          "(gerçek bir (insan|kişi)|(bir )?(insanla|temsilciyle) (konuş|görüş))");

  /** Chinese, Japanese, Korean: nothing tells where in a sentence a word begins. */
  private static final List<String> UNSPACED = List.of("人工客服|转人工|真人", "人と話|担当者と|オペレーター", "상담원|사람과");

  private static final Pattern WISH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(" + String.join("|", PHRASES) + ")|" + String.join("|", UNSPACED),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PersonAsked() {}

  /**
   * When the visitor asked for a person, if a bot has answered since and no agent.
   *
   * @param history all of it, in order
   */
  public static OptionalLong unanswered(Iterable<Message> history) {
    long asked = -1;
    boolean fobbedOff = false;
    for (Message message : history) {
      switch (message.senderType()) {
        case Message.VISITOR ->
            asked = asked < 0 && wishes(message.content()) ? message.createdAt() : asked;
        case Message.BOT -> fobbedOff |= asked >= 0;
        case Message.AGENT -> {
          asked = -1;
          fobbedOff = false;
        }
        default -> {}
      }
    }
    return fobbedOff ? OptionalLong.of(asked) : OptionalLong.empty();
  }

  /** Whether these words of a visitor ask for a person. */
  public static boolean wishes(String words) {
    return WISH.matcher(words.substring(0, Math.min(words.length(), LOOKED_AT))).find();
  }
}
