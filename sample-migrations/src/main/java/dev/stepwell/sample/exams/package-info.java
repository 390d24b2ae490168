/** The model of the exam platform. */
package dev.stepwell.sample.exams;
