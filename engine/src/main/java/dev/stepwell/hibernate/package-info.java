/**
 * The one place that is written against Hibernate, of 6.6 and 7.x alike. Nothing refers to it but by name, so that everything
 * else works without Hibernate.
 */
@NullMarked
package dev.stepwell.hibernate;

import org.jspecify.annotations.NullMarked;
