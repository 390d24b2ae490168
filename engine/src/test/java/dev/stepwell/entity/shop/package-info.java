/** The model that drift is looked for in. */
package dev.stepwell.entity.shop;
