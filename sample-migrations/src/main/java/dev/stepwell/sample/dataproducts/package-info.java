/** The model of the data-product catalogue. */
package dev.stepwell.sample.dataproducts;
