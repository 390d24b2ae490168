/** The model of the chat backend, whose names of tables and columns are those of its classes and attributes. */
package dev.stepwell.sample.chat;
