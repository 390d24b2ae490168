/** The model of the test-management product. */
package dev.stepwell.sample.testcases;
