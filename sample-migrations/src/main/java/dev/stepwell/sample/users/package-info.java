/** The model of the users service. */
package dev.stepwell.sample.users;
