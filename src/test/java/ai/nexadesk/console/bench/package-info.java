/**
 * The figures the product promises, measured: a program, not a test, since what it says depends on
 * the machine and takes minutes. Runs the real engine, the real local copy and the sandbox over
 * real HTTP; where only the count of requests matters, on a virtual clock.
 */
@NullMarked
package ai.nexadesk.console.bench;

import org.jspecify.annotations.NullMarked;
