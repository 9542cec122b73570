/**
 * The operating system: its display, its log file, its keychain. Imports nothing of ours.
 *
 * <p>Anything here that an operating system lacks is a state the caller can ask for, never an
 * exception in the middle of something else.
 *
 * <p>The keychain is reached through java-keyring, which passed a real test with gnome-keyring
 * ({@code packaging/keychain-test.sh}) and covers macOS and Windows too; nothing livelier was
 * found. It has no time limit of its own, so each call runs on a thread that can be left behind.
 */
@NullMarked
package ai.nexadesk.console.platform;

import org.jspecify.annotations.NullMarked;
