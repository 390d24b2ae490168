/** Entities that are each odd in one way. */
package dev.stepwell.entity.odd;
