package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.ui.control.KeySet;
import java.util.function.Consumer;

/**
 * What the bar of chosen conversations can start.
 *
 * @param matching asks for the keys of everything the list stands for, and hands them on
 */
public record BulkSteps(
    Runnable archive,
    Consumer<String> setStatus,
    Runnable assign,
    Runnable department,
    Runnable tags,
    Consumer<Consumer<KeySet>> matching) {}
