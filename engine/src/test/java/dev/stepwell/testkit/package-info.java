/** What tests of several packages share. */
@NullMarked
package dev.stepwell.testkit;

import org.jspecify.annotations.NullMarked;
