/**
 * What leaves the console as a file, and what of it comes back.
 *
 * <p>Imports {@code domain} and {@code store}. A file that comes in is written by anybody: it is
 * checked whole before anything of it is used. A table is written as it is read, so that a list of
 * a million conversations needs no more memory than one of ten.
 *
 * <p>How many rows there are and of when the data is stand in the file's name, and as two columns
 * only if the person asks: a line of remarks before or after the table, as some programs write it,
 * is one more row to every spreadsheet and a broken file to every parser.
 *
 * <p>Cells hold what strangers typed, and a spreadsheet runs what begins like a formula: such cells
 * get an apostrophe in front (the OWASP rule: {@code = + - @}, tab and carriage return). A number
 * of ours never begins that way, since the console counts and does not subtract.
 *
 * <p>Conversations are written one after the other as they are read. Their words come through
 * {@link ai.nexadesk.console.export.TranscriptWords}, because languages and times are the window's.
 * What is masked is masked before any format sees it, so that no format can forget it. A PDF is
 * drawn with Inter and with what fonts the computer has, found when it is written: none are shipped
 * for the other scripts, which would be a hundred megabytes, and what cannot be drawn is said.
 *
 * <p>A file is written beside its place and moved there when it is whole, so that a full disk or a
 * change of mind never leaves half a table under a good name.
 */
@NullMarked
package ai.nexadesk.console.export;

import org.jspecify.annotations.NullMarked;
