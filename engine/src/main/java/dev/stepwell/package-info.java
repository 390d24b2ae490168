/** The façade: one call that reads a history, walks it and judges the walk. Nobody else imports it. */
@NullMarked
package dev.stepwell;

import org.jspecify.annotations.NullMarked;
