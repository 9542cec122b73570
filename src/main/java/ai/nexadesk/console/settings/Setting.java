package ai.nexadesk.console.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * One value a person can set. Safe on any thread.
 *
 * @param <T> never null, never changed once given
 */
public final class Setting<T> {

  private final String key;
  private final T standard;
  private final Form<T> form;
  private final Consumer<Setting<?>> changed;
  private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
  private volatile T value;

  Setting(String key, T standard, Form<T> form, Consumer<Setting<?>> changed) {
    this.key = key;
    this.standard = standard;
    this.form = form;
    this.changed = changed;
    this.value = standard;
  }

  /** Its name in the file. */
  public String key() {
    return key;
  }

  /** What it is until somebody changes it. */
  public T standard() {
    return standard;
  }

  /** Whether it is what it would be without anybody's doing. */
  public boolean isStandard() {
    return value.equals(standard);
  }

  public T get() {
    return value;
  }

  /**
   * Sets it, tells the listeners on this thread, and has it written soon.
   *
   * @throws IllegalArgumentException when the value is out of range
   */
  public void set(T next) {
    if (!form.allowed().test(next)) {
      throw new IllegalArgumentException(key + " cannot be " + next);
    }
    synchronized (this) {
      if (next.equals(value)) {
        return;
      }
      value = next;
    }
    changed.accept(this);
    listeners.forEach(listener -> listener.accept(next));
  }

  /** Sets it until the console ends, as the command line may; the file keeps what it has. */
  public void setForThisRun(T next) {
    value = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  /**
   * Calls {@code listener} after each change, on the thread that made it; it must not block.
   *
   * @return closes to stop listening
   */
  public AutoCloseable listen(Consumer<T> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Takes what the file says; what it cannot be, or a newer version's word, changes nothing. */
  void read(JsonNode node) {
    form.read().apply(node).filter(form.allowed()).ifPresent(found -> value = found);
  }

  JsonNode written() {
    return form.write().apply(value);
  }
}
