/**
 * The final schema as SchemaCrawler sees it: its catalogue, its lints and its report. The one place written against
 * SchemaCrawler, which is loaded only where somebody asks for it.
 */
@NullMarked
package dev.stepwell.crawl;

import org.jspecify.annotations.NullMarked;
