/** The sample CVs, from upload to what a person wants to see of them. */
@NullMarked
package dev.vitae.local.demo;

import org.jspecify.annotations.NullMarked;
