/** Tests of the window as a whole, on a real local copy and the headless platform. */
@NullMarked
package ai.nexadesk.console.ui;

import org.jspecify.annotations.NullMarked;
