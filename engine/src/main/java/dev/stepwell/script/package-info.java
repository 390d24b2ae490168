/**
 * Files to revisions and scripts. One reader per layout turns a folder of migrations into a {@link
 * dev.stepwell.script.History}: the revision graph, and for each revision its statements with file and line. Knows no
 * database.
 */
@NullMarked
package dev.stepwell.script;

import org.jspecify.annotations.NullMarked;
